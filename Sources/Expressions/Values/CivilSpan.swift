/// A stretch of calendar time, such as `years(5)`; months are added before days.
package struct CivilSpan: Hashable, Sendable {
    package let months: Int
    package let days: Int

    package init(months: Int, days: Int = 0) {
        (self.months, self.days) = (months, days)
    }
}

import Domain

extension CivilSpan {
    static let none = CivilSpan(months: 0)

    func adding(_ other: CivilSpan) -> CivilSpan? {
        let (months, monthsOverflow) = months.addingReportingOverflow(other.months)
        let (days, daysOverflow) = days.addingReportingOverflow(other.days)
        return monthsOverflow || daysOverflow ? nil : CivilSpan(months: months, days: days)
    }

    func subtracting(_ other: CivilSpan) -> CivilSpan? {
        let (months, monthsOverflow) = months.subtractingReportingOverflow(other.months)
        let (days, daysOverflow) = days.subtractingReportingOverflow(other.days)
        return monthsOverflow || daysOverflow ? nil : CivilSpan(months: months, days: days)
    }
}

extension CivilDate {
    /// The day `span` later, months before days; `nil` outside the years 1–9999, also halfway.
    func adding(_ span: CivilSpan) -> CivilDate? {
        let (month, monthOverflow) = (year * 12 + self.month - 1).addingReportingOverflow(span.months)
        guard !monthOverflow, (12...119_999).contains(month) else { return nil }
        let moved = adding(months: span.months)
        let (number, dayOverflow) = moved.dayNumber.addingReportingOverflow(span.days)
        // Day numbers of 0001-01-01 and 9999-12-31.
        guard !dayOverflow, (-719_162...2_932_896).contains(number) else { return nil }
        return CivilDate(dayNumber: number)
    }
}

/// A decimal number with up to four places, held as whole ten-thousandths; never a binary fraction.
package struct FixedDecimal: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let tenThousandths: Int64

    package init(tenThousandths: Int64) {
        self.tenThousandths = tenThousandths
    }

    package init?(_ whole: Int64) {
        let (product, overflow) = whole.multipliedReportingOverflow(by: 10_000)
        guard !overflow else { return nil }
        tenThousandths = product
    }

    /// Reads `-12.3456`: ASCII digits, at most 14 before and 4 after the point, no exponent, no blanks.
    package init?(_ text: String) {
        var bytes = Array(text.utf8)[...]
        let negative = bytes.first == UInt8(ascii: "-")
        if negative { bytes = bytes.dropFirst() }
        let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, (1...14).contains(whole.count),
            let wholeNumber = Digits.number(whole, count: whole.count)
        else { return nil }
        var fraction = 0
        if parts.count == 2 {
            let places = parts[1]
            guard (1...4).contains(places.count), let number = Digits.number(places, count: places.count)
            else { return nil }
            fraction = (0..<(4 - places.count)).reduce(number) { value, _ in value * 10 }
        }
        let magnitude = Int64(wholeNumber) * 10_000 + Int64(fraction)
        tenThousandths = negative ? -magnitude : magnitude
    }

    /// The number of places written after the point, trailing zeros apart.
    package var places: Int {
        var rest = tenThousandths.magnitude % 10_000
        guard rest != 0 else { return 0 }
        var count = 4
        while rest % 10 == 0 {
            rest /= 10
            count -= 1
        }
        return count
    }

    /// Without trailing zeros: `12.5`, `10`, `-0.25`.
    package var description: String {
        let magnitude = tenThousandths.magnitude
        let whole = "\(tenThousandths < 0 ? "-" : "")\(magnitude / 10_000)"
        guard places > 0 else { return whole }
        let digits = String(magnitude % 10_000)
        let fraction = String(repeating: "0", count: 4 - digits.count) + digits
        return "\(whole).\(fraction.prefix(places))"
    }

    package static func < (left: Self, right: Self) -> Bool { left.tenThousandths < right.tenThousandths }
}

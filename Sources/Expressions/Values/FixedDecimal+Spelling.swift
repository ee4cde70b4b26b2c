import Domain

extension FixedDecimal {
    /// Reads every number that ``spelling`` writes: ASCII digits, 1–4 places or none, an optional `-`.
    init?(spelling text: some StringProtocol) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let whole = String(parts.first ?? "")
        let places = parts.count == 2 ? String(parts[1]) : "0"
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard let last = whole.utf8.last, digits.contains(last), whole.utf8.first != UInt8(ascii: "+"),
            (1...4).contains(places.utf8.count), places.utf8.allSatisfy(digits.contains),
            let number = Int64(whole + places + String(repeating: "0", count: 4 - places.utf8.count))
        else { return nil }
        self.init(tenThousandths: number)
    }

    /// Always with a point, so that it is never taken for an integer: `12.0`, `-0.25`.
    var spelling: String { places == 0 ? description + ".0" : description }
}

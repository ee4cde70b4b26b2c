/// Comparison that takes as long for a near miss as for a wild guess.
enum ConstantTime {
    /// Whether both hold the same bytes; only a different length is noticed early.
    static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        var difference: UInt8 = 0
        for (one, other) in zip(left, right) { difference |= one ^ other }
        return difference == 0
    }
}

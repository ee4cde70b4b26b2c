extension FixedDecimal {
    /// With at most so many places (0–4), half away from zero; `nil` for another number of places or an overflow.
    package func rounded(to places: Int) -> FixedDecimal? {
        guard (0...4).contains(places) else { return nil }
        let step = (places..<4).reduce(Int64(1)) { step, _ in step * 10 }
        let (quotient, rest) = tenThousandths.quotientAndRemainder(dividingBy: step)
        let away: Int64 = tenThousandths < 0 ? -1 : 1
        let nearest = rest.magnitude * 2 >= step.magnitude ? quotient + away : quotient
        let (value, overflow) = nearest.multipliedReportingOverflow(by: step)
        return overflow ? nil : FixedDecimal(tenThousandths: value)
    }
}

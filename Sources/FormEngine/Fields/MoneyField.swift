package import Domain
package import Expressions

/// An amount of money (金额), typed in yuan or in ten thousands of yuan and held in fen.
package struct MoneyField: FieldBehaviour {
    /// In what the amount is typed and shown.
    package enum Unit: String, Hashable, Sendable, CaseIterable {
        case yuan
        case tenThousandYuan = "wan-yuan"
    }

    package let unit: Unit
    /// In the field's unit.
    package let minimum: FixedDecimal
    /// In the field's unit.
    package let maximum: FixedDecimal
    /// 2 at most in yuan, 4 in ten thousands.
    package let places: Int

    /// Nine trillion yuan in fen: a hundred times as much still fits 64 bits.
    private static let limit: Int64 = 900_000_000_000_000

    package init(unit: Unit = .yuan, minimum: FixedDecimal? = nil, maximum: FixedDecimal? = nil, places: Int = 2) {
        self.unit = unit
        self.minimum = minimum ?? FixedDecimal(tenThousandths: 0)
        self.maximum = maximum ?? Self.amount(Self.limit, in: unit)
        self.places = unit == .yuan ? min(places, 2) : places
    }

    package var valueType: ValueType { .decimal }

    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        guard let text = line(raw) else { return .empty }
        guard let number = FixedDecimal(text) else { return .problems([.notDecimal]) }
        var problems: [FieldProblem] = []
        if number.places > places { problems.append(.tooManyPlaces(maximum: places)) }
        if number < minimum { problems.append(.tooSmall(minimum: minimum.description)) }
        let most = min(maximum, Self.amount(Self.limit, in: unit))
        if number > most { problems.append(.tooLarge(maximum: most.description)) }
        guard problems.isEmpty else { return .problems(problems) }
        guard let fen = Self.fen(number, in: unit) else { return .problems([.tooLarge(maximum: most.description)]) }
        return .answer(.money(fen: fen))
    }

    package func raw(_ answer: Answer) -> [String] {
        guard case .money(let fen) = answer else { return [] }
        return [Self.amount(fen, in: unit).description]
    }

    /// `nil` beyond what 64 bits hold.
    private static func fen(_ amount: FixedDecimal, in unit: Unit) -> Int64? {
        switch unit {
        case .yuan: return amount.tenThousandths / 100
        case .tenThousandYuan:
            let (fen, overflow) = amount.tenThousandths.multipliedReportingOverflow(by: 100)
            return overflow || fen.magnitude > UInt64(limit) ? nil : fen
        }
    }

    private static func amount(_ fen: Int64, in unit: Unit) -> FixedDecimal {
        switch unit {
        case .yuan: FixedDecimal(fen: fen)
        case .tenThousandYuan: FixedDecimal(tenThousandths: fen / 100)
        }
    }
}

extension FixedDecimal {
    /// An amount in yuan; the nearest that fits.
    init(fen: Int64) {
        let (value, overflow) = fen.multipliedReportingOverflow(by: 100)
        self.init(tenThousandths: overflow ? (fen < 0 ? Int64.min : Int64.max) : value)
    }
}

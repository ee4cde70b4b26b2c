import Domain
import Expressions
import FormEngine

extension KindReader {
    /// An amount; `min` and `max` are in the field's unit.
    func money(_ mapping: Mapping) -> FieldKind? {
        let unit: MoneyField.Unit = mapping.optional("unit")?.choice() ?? .yuan
        let minimum = mapping.optional("min").flatMap(amount)
        let maximum = mapping.optional("max").flatMap(amount)
        let places = mapping.optional("places")?.integer(0...(unit == .yuan ? 2 : 4)).map { Int($0) }
        if let minimum, let maximum, minimum > maximum { mapping.report("min \(minimum) is more than max \(maximum)") }
        return .money(MoneyField(unit: unit, minimum: minimum, maximum: maximum, places: places ?? 2))
    }

    /// With quotation marks or without.
    private func amount(_ node: PackNode) -> FixedDecimal? {
        guard let amount = node.scalar.flatMap({ FixedDecimal($0) }) else {
            node.report("expected an amount such as 0.01, found \(node.shown)")
            return nil
        }
        return amount
    }

    func division(_ mapping: Mapping) -> FieldKind? {
        let level: DivisionTable.Level = mapping.optional("level")?.choice() ?? .county
        let within = mapping.optional("within")?.items()?.compactMap(prefix) ?? []
        if lists.divisions.divisions.isEmpty { mapping.report("there is no table of divisions in these packs") }
        return .division(DivisionField(table: lists.divisions, level: level, within: within))
    }

    /// The beginning of a code; one that no division has is a slip.
    private func prefix(_ node: PackNode) -> String? {
        guard let text = node.scalar, (2...6).contains(text.utf8.count),
            lists.divisions.divisions.contains(where: { $0.code.hasPrefix(text) })
        else {
            node.report("expected the beginning of a division's code, such as 50; found \(node.shown)")
            return nil
        }
        return text
    }

    func computed(_ mapping: Mapping) -> FieldKind? {
        let result: ComputedField.Result? = mapping.required("result")?.choice()
        let digits = mapping.optional("digits")?.integer(0...4).map { Int($0) }
        if digits != nil, result != .decimal { mapping.report("only a decimal has digits") }
        let type: ValueType =
            switch result {
            case .integer: .integer
            case .text: .text
            case .decimal, .money, nil: .decimal
            }
        guard let value = mapping.required("value").flatMap({ ledger.expression($0, place, as: type) }), let result
        else { return nil }
        return .computed(ComputedField(value: value, result: result, digits: digits ?? 2))
    }
}

extension ValueType {
    /// Whether a value of this type may stand where `other` is wanted: null fits all, an integer fits a decimal.
    package func fits(_ other: ValueType) -> Bool {
        switch (self, other) {
        case (.null, _), (.integer, .decimal): true
        case (.list(let item), .list(let otherItem)): item.fits(otherItem)
        case (.record(let members), .record(let others)):
            members.count == others.count
                && members.allSatisfy { name, type in others[name].map(type.fits) ?? false }
        default: self == other
        }
    }

    /// The narrowest type that both fit, or `nil`.
    func joined(with other: ValueType) -> ValueType? {
        if fits(other) { return other }
        if other.fits(self) { return self }
        switch (self, other) {
        case (.list(let item), .list(let otherItem)):
            return item.joined(with: otherItem).map(ValueType.list)
        case (.record(let members), .record(let others)):
            return Self.joined(members, others)
        default:
            return nil
        }
    }

    private static func joined(_ members: [String: ValueType], _ others: [String: ValueType]) -> ValueType? {
        guard members.count == others.count else { return nil }
        var result: [String: ValueType] = [:]
        for (name, type) in members {
            guard let joint = others[name].flatMap({ type.joined(with: $0) }) else { return nil }
            result[name] = joint
        }
        return .record(result)
    }

    /// Whether `==` makes sense between the two: they join, or both are days in some form.
    func isComparable(with other: ValueType) -> Bool {
        joined(with: other) != nil || (isTemporal && other.isTemporal)
    }

    var isNumber: Bool { self == .integer || self == .decimal }

    /// A date or a month.
    var isTemporal: Bool { self == .date || self == .month }
}

extension ValueType: CustomStringConvertible {
    /// English, for people who write packs: `a list of dates` is `list of date`.
    package var description: String {
        switch self {
        case .bool: "yes-no"
        case .integer: "integer"
        case .decimal: "decimal"
        case .text: "text"
        case .date: "date"
        case .month: "month"
        case .span: "span"
        case .list(let item): "list of \(item)"
        case .record: "record"
        case .null: "null"
        }
    }
}

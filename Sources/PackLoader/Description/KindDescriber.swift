import Domain
import FormEngine
import Texts

/// What a field asks for and which answers it takes.
struct KindDescriber {
    let texts: TextCatalogue
    /// Lists longer than this are named, not spelt out.
    private static let shortList = 12

    init(texts: TextCatalogue) {
        self.texts = texts
    }

    /// The name of the kind, then its limits.
    func phrases(_ kind: FieldKind) -> [String] {
        [texts(.kind, kind.name.rawValue)] + limits(kind)
    }

    private func limits(_ kind: FieldKind) -> [String] {
        switch kind {
        case .text(let field):
            [length(field.minimum, field.maximum)] + (field.format == .digits ? [texts(DescriptionText.digits)] : [])
        case .longText(let field): [length(field.minimum, field.maximum)]
        case .bankAccount(let field): [length(field.minimum, field.maximum)]
        case .integer(let field): bounds(field.minimum.map { "\($0)" }, field.maximum.map { "\($0)" })
        case .decimal(let field):
            bounds(field.minimum?.description, field.maximum?.description)
                + [texts(DescriptionText.places, ["count": String(field.places)])]
        case .date(let field): past(field.isPast)
        case .month(let field): past(field.isPast)
        case .year(let field): past(field.isPast)
        case .code(let field): choices(field)
        case .money(let field): money(field)
        case .division(let field): [texts(.level, field.level.rawValue)]
        case .pledge(let field): [texts(DescriptionText.quoted, ["text": field.text])]
        case .note(let field): [texts(DescriptionText.quoted, ["text": field.text])]
        case .files(let field): [files(field)]
        case .yesNo, .unit, .person, .idNumber, .creditCode, .phone, .mobile, .landline, .email, .computed: []
        }
    }

    private func length(_ minimum: Int, _ maximum: Int) -> String {
        texts(DescriptionText.length, ["min": String(minimum), "max": String(maximum)])
    }

    private func bounds(_ minimum: String?, _ maximum: String?) -> [String] {
        [
            minimum.map { texts(DescriptionText.atLeast, ["value": $0]) },
            maximum.map { texts(DescriptionText.atMost, ["value": $0]) },
        ].compactMap(\.self)
    }

    private func past(_ isPast: Bool) -> [String] {
        isPast ? [texts(DescriptionText.past)] : []
    }

    private func choices(_ field: CodeField) -> [String] {
        let several = several(field)
        let items = field.lists.flatMap(\.items)
        guard items.count > Self.shortList else {
            return several + [texts(DescriptionText.choices, ["items": joined(items.map(\.name))])]
        }
        let names = joined(field.lists.map(\.title))
        return several + [texts(DescriptionText.longList, ["list": names, "count": String(items.count)])]
    }

    private func several(_ field: CodeField) -> [String] {
        guard field.allowsMany else { return [] }
        guard let count = field.count else { return [texts(DescriptionText.several)] }
        let bounds: KeyValuePairs = ["min": String(count.lowerBound), "max": String(count.upperBound)]
        return [texts(DescriptionText.severalOf, bounds)]
    }

    private func files(_ field: FilesField) -> String {
        texts(
            DescriptionText.files,
            [
                "kinds": joined(field.accepted.map { $0.rawValue.uppercased() }), "size": size(field.maximumSize),
                "min": String(field.minimum), "max": String(field.maximum),
            ])
    }

    private func size(_ bytes: Int) -> String {
        let megabyte = 1024 * 1024
        return bytes % megabyte == 0 ? "\(bytes / megabyte) MB" : "\(bytes / 1024) KB"
    }

    private func joined(_ names: [String]) -> String {
        names.joined(separator: texts(DescriptionText.enumeration))
    }

    private func money(_ field: MoneyField) -> [String] {
        bounds(field.minimum.description, field.maximum.description)
            + [
                texts(.money, field.unit.rawValue),
                texts(DescriptionText.places, ["count": String(field.places)]),
            ]
    }
}

import Domain
package import FormEngine
package import Texts

/// Answers, dates and sizes as people read them.
package struct AnswerWords: Sendable {
    private let texts: TextCatalogue

    package init(_ texts: TextCatalogue) {
        self.texts = texts
    }

    /// An answer on one line or several; nothing answered reads 未填写.
    package func text(_ display: DisplayText?) -> String {
        switch display {
        case nil: texts(CommonText.notFilled)
        case .text(let text), .lines(let text): text
        case .names(let names): names.joined(separator: texts(CommonText.separator))
        case .yesNo(let value): texts(value ? CommonText.yes : CommonText.no)
        }
    }

    /// With the unit that stands behind the control, e.g. `10 万元`.
    package func text(_ display: DisplayText?, of field: FieldDefinition) -> String {
        if case .pledge = field.kind, display != nil { return texts(FormText.pledged) }
        guard display != nil, let unit = unit(of: field) else { return text(display) }
        return "\(text(display)) \(unit)"
    }

    /// What stands behind the control: what the pack says, else the currency of an amount.
    package func unit(of field: FieldDefinition) -> String? {
        if let unit = field.unit { return unit }
        switch field.kind {
        case .money(let money): return texts(money.unit == .yuan ? FormText.yuan : FormText.tenThousandYuan)
        case .computed(let computed): return computed.result == .money ? texts(FormText.yuan) : nil
        default: return nil
        }
    }

    /// `320 KB`, `4.5 MB`; a limit such as 5 MB reads without places.
    package static func size(_ bytes: Int) -> String {
        if bytes < 1024 { return "\(bytes) B" }
        if bytes < 1024 * 1024 { return "\((bytes + 1023) / 1024) KB" }
        let tenths = (bytes * 10 + 1024 * 512) / (1024 * 1024)
        return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10).\(tenths % 10) MB"
    }

    /// A limit as the manuals print it: `5MB`.
    package static func limit(_ bytes: Int) -> String {
        size(bytes).replacing(" ", with: "")
    }
}

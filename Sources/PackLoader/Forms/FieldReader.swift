import Domain
import Expressions
import FormEngine

/// Reads one field of a section or of a decision.
struct FieldReader {
    let lists: ListShelf
    let ledger: ExpressionLedger
    /// What stands before the field's id in the id of a list of inline options.
    let owner: String
    let place: ExpressionLedger.Place

    func field(_ mapping: Mapping) -> FieldDefinition? {
        let id = mapping.required("id")?.variable(FieldID.self)
        let label = mapping.requiredText("label")
        let kinds = KindReader(lists: lists, optionsID: CodeListID(trusted: "\(owner).\(id?.text ?? "field")"))
        let kind = kinds.kind(mapping)
        let presence = presence(mapping)
        let when = mapping.optional("when").flatMap { ledger.condition($0, place) }
        let checks = checks(mapping)
        let words = (hint: mapping.optionalText("hint"), help: mapping.optionalText("help"))
        let unit = mapping.optionalText("unit")
        let isPersonal = mapping.flag("personal")
        let isLocked = mapping.flag("locked")
        let origin = mapping.optional("from").flatMap { $0.choice(ProfileItem.self) }
        let isListed = mapping.flag("listed")
        let initial = initial(mapping, kind)
        let source = mapping.optionalText("source")
        _ = mapping.optionalText("mark")
        if kind != nil { mapping.finish() }
        guard let id, let label, let kind else { return nil }
        let field = FieldDefinition(
            id: id, label: label, kind: kind, presence: presence, when: when, checks: checks, hint: words.hint,
            help: words.help, unit: unit, isPersonal: isPersonal, isLocked: isLocked, origin: origin,
            isListed: isListed, source: source, initial: initial)
        FieldRules(field: field, mapping: mapping).report()
        return field
    }

    private func presence(_ mapping: Mapping) -> Presence {
        let isRequired = mapping.flag("required")
        guard let node = mapping.optional("required-when") else { return isRequired ? .required : .optional }
        if isRequired { node.report("a field has either required: true or required-when") }
        return ledger.condition(node, place).map(Presence.requiredWhen) ?? .optional
    }

    // MARK: Checks

    /// `check: condition` with `check-message`, or a list of `{expect, message}`.
    private func checks(_ mapping: Mapping) -> [FieldCheck] {
        let message = mapping.optional("check-message")
        guard let node = mapping.optional("check") else {
            message?.report("check-message stands without check")
            return []
        }
        guard node.isSequence else {
            if message == nil { node.report("missing key \"check-message\"") }
            guard let expectation = ledger.condition(node, place), let text = message?.text() else { return [] }
            return [FieldCheck(expectation: expectation, message: text)]
        }
        message?.report("the checks of a list have a message each")
        return (node.items() ?? []).compactMap { $0.mapping().flatMap(check) }
    }

    private func check(_ mapping: Mapping) -> FieldCheck? {
        let expectation = mapping.required("expect").flatMap { ledger.condition($0, place) }
        let message = mapping.requiredText("message")
        mapping.finish()
        guard let expectation, let message else { return nil }
        return FieldCheck(expectation: expectation, message: message)
    }

    // MARK: The first value

    /// `default: value`, read as an applicant would have typed it.
    private func initial(_ mapping: Mapping, _ kind: FieldKind?) -> Answer? {
        guard let node = mapping.optional("default"), let kind else { return nil }
        let nodes = node.isSequence ? node.items() ?? [] : [node]
        let context = ReadingContext(today: CivilDate(dayNumber: .max))
        switch kind.behaviour.read(nodes.compactMap(\.scalar), in: context) {
        case .answer(let answer): return answer
        case .empty: node.report("the field cannot have a default")
        case .problems(let problems):
            node.report("\(node.shown) is no answer to the field: \(problems.map { "\($0)" }.joined(separator: ", "))")
        }
        return nil
    }
}

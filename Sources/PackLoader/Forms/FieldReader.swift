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
        let optionsID = CodeListID(trusted: "\(owner).\(id?.text ?? "field")")
        let kind = KindReader(lists: lists, optionsID: optionsID, ledger: ledger, place: place).kind(mapping)
        let presence = presence(mapping, kind)
        let when = mapping.optional("when").flatMap { ledger.condition($0, place) }
        let checks = checks(mapping)
        let words = (hint: mapping.optionalText("hint"), help: mapping.optionalText("help"))
        let unit = kind.isMoney ? nil : mapping.optionalText("unit")
        let isPersonal = mapping.flag("personal")
        let isLocked = mapping.flag("locked")
        let origin = OriginReader(mapping)
        let isListed = mapping.flag("listed")
        let initial = initial(mapping, kind)
        let isReusable = mapping.optional("reuse")?.yesNo() ?? true
        let source = mapping.optionalText("source")
        let lookUp = LookUpReader().lookUp(mapping)
        _ = mapping.optionalText("mark")
        if kind != nil { mapping.finish() }
        guard let id, let label, let kind else { return nil }
        let field = FieldDefinition(
            id: id, label: label, kind: kind, presence: presence, when: when, checks: checks, hint: words.hint,
            help: words.help, unit: unit, isPersonal: isPersonal, isLocked: isLocked, origin: origin.person,
            isListed: isListed, source: source, initial: initial, isReusable: isReusable,
            unitOrigin: origin.unit, copiedFrom: origin.copied, lookUp: lookUp)
        FieldRules(field: field, mapping: mapping).report()
        rememberComputed(field, mapping)
        if let node = origin.node { ledger.addOrigin(of: field, node) }
        return field
    }

    private func rememberComputed(_ field: FieldDefinition, _ mapping: Mapping) {
        guard let computed = field.kind.computed else { return }
        guard case .inside(let section) = place else {
            mapping.report("a value can be computed in a form only")
            return
        }
        ledger.addComputed(field.id, in: section, computed.value, mapping.node)
    }

    /// A pledge that need not be given would be none.
    private func presence(_ mapping: Mapping, _ kind: FieldKind?) -> Presence {
        let isPledge = if case .pledge? = kind { true } else { false }
        let isRequired = mapping.flag("required") || (isPledge && !mapping.has("required-when"))
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

extension FieldKind? {
    /// An amount's `unit` says in what it is typed; the words for it are the site's.
    fileprivate var isMoney: Bool {
        if case .money? = self { true } else { false }
    }
}

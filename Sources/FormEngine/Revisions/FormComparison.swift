import Domain

/// What a new revision of a form changes: sections and fields by their ids, which stay the same for ever.
package struct FormComparison: Sendable {
    /// One difference.
    package struct Change: Hashable, Sendable {
        package enum Kind: Hashable, Sendable {
            case added, removed
            /// It stands elsewhere: in another section, or in another order.
            case moved
            /// What is said or asked differs, by the names of ``FieldAspect`` or ``SectionAspect``.
            case changed([String])
        }

        /// Without a field the section itself is meant; where it stands now, or stood when it was removed.
        package let place: AnswerPlace
        package let label: String
        package let kind: Kind
    }

    /// In the new form's order, what was removed last.
    package let changes: [Change]

    package init(from old: FormDefinition, to new: FormDefinition) {
        var changes: [Change] = []
        let order = Self.displaced(old.sections.map(\.id), new.sections.map(\.id))
        for section in new.sections {
            let place = AnswerPlace(section: section.id)
            if let former = old.section(section.id) {
                if order.contains(section.id) {
                    changes.append(Change(place: place, label: section.title, kind: .moved))
                }
                let aspects = SectionAspect.allCases.filter { $0.text(of: former) != $0.text(of: section) }
                if !aspects.isEmpty {
                    let kind = Change.Kind.changed(aspects.map(\.rawValue))
                    changes.append(Change(place: place, label: section.title, kind: kind))
                }
            } else {
                changes.append(Change(place: place, label: section.title, kind: .added))
            }
            changes += Self.fields(of: section, from: old)
        }
        self.changes = changes + Self.removed(from: old, to: new)
    }

    package var isEmpty: Bool { changes.isEmpty }

    private static func fields(of section: SectionDefinition, from old: FormDefinition) -> [Change] {
        let former = old.section(section.id)
        let order = displaced(former?.fields.map(\.id) ?? [], section.fields.map(\.id))
        return section.fields.flatMap { field -> [Change] in
            let place = AnswerPlace(section: section.id, field: field.id)
            let source = former?.field(field.id) ?? elsewhere(field.id, old, besides: section.id)
            guard let source else { return [Change(place: place, label: field.label, kind: .added)] }
            let isMoved = former?.field(field.id) == nil || order.contains(field.id)
            let aspects = FieldAspect.allCases.filter { $0.text(of: source) != $0.text(of: field) }.map(\.rawValue)
            return (isMoved ? [Change(place: place, label: field.label, kind: .moved)] : [])
                + (aspects.isEmpty ? [] : [Change(place: place, label: field.label, kind: .changed(aspects))])
        }
    }

    private static func removed(from old: FormDefinition, to new: FormDefinition) -> [Change] {
        old.sections.flatMap { section -> [Change] in
            let present = new.section(section.id)
            let gone = section.fields.filter { field in
                present?.field(field.id) == nil && elsewhere(field.id, new, besides: section.id) == nil
            }
            let fields = gone.map { field in
                Change(place: AnswerPlace(section: section.id, field: field.id), label: field.label, kind: .removed)
            }
            guard present == nil else { return fields }
            return fields + [Change(place: AnswerPlace(section: section.id), label: section.title, kind: .removed)]
        }
    }

    /// The only field of that id in another section; `nil` when there is none or more than one.
    static func elsewhere(_ id: FieldID, _ form: FormDefinition, besides section: SectionID) -> FieldDefinition? {
        let found = form.sections.filter { $0.id != section }.compactMap { $0.field(id) }
        return found.count == 1 ? found.first : nil
    }

    /// Those of the common ids that stand in another order, as few as possible are not sought.
    private static func displaced<ID: Hashable>(_ old: [ID], _ new: [ID]) -> Set<ID> {
        let (before, after) = (old.filter(new.contains), new.filter(old.contains))
        return Set(zip(before, after).filter { $0 != $1 }.map(\.1))
    }
}

/// What may differ between two revisions of a field.
package enum FieldAspect: String, CaseIterable, Sendable {
    case label, kind, presence, condition, checks, help, privacy, origin

    /// A spelling that differs exactly where the aspect does.
    func text(of field: FieldDefinition) -> String {
        switch self {
        case .label: field.label
        case .kind: Self.spelling(field.kind)
        case .presence: String(reflecting: field.presence)
        case .condition: String(reflecting: field.when)
        case .checks: String(reflecting: field.checks)
        case .help: String(reflecting: [field.hint, field.help, field.unit])
        case .privacy: String(field.isPersonal)
        case .origin:
            String(reflecting: (field.isLocked, field.origin, field.unitOrigin, field.copiedFrom, field.initial))
        }
    }
}

extension FieldAspect {
    /// Without what a kind keeps for itself, which has no order of its own.
    fileprivate static func spelling(_ kind: FieldKind) -> String {
        switch kind {
        case .code(let code):
            let rules = (code.allowsMany, code.count, code.style, code.within, code.isSearchable)
            return "code \(String(reflecting: code.lists)) \(String(reflecting: rules))"
        case .division(let division):
            return "division \(division.level) \(division.within) \(String(reflecting: division.choices))"
        default: return String(reflecting: kind)
        }
    }
}

/// What may differ between two revisions of a section.
package enum SectionAspect: String, CaseIterable, Sendable {
    case title, condition, records, help, page

    func text(of section: SectionDefinition) -> String {
        switch self {
        case .title: section.title
        case .condition: String(reflecting: section.when)
        case .records: String(reflecting: section.records)
        case .help: section.help ?? ""
        case .page: section.outer?.text ?? ""
        }
    }
}

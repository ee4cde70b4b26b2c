package import Domain

/// What differs between two answer sheets of one form: what a reviewer's second reading opens on.
package struct SheetComparison: Sendable {
    /// One difference.
    package struct Change: Hashable, Sendable {
        package enum Kind: Hashable, Sendable {
            case added, removed, changed, moved
        }

        package let place: AnswerPlace
        package let label: String
        package let kind: Kind
        package let before: DisplayText?
        package let after: DisplayText?
    }

    package let changes: [Change]

    /// Changes in the form's order; attached files count by their names.
    package init(
        form: FormDefinition, before: AnswerSheet, after: AnswerSheet, filesBefore: FileIndex, filesAfter: FileIndex
    ) {
        changes = form.sections.flatMap { section -> [Change] in
            let old = Side(section: section, answers: before.answers(of: section), files: filesBefore)
            let new = Side(section: section, answers: after.answers(of: section), files: filesAfter)
            return section.records == nil ? old.fieldChanges(to: new, record: nil) : old.recordChanges(to: new)
        }
    }

    /// The sections in which anything changed.
    package var sections: Set<SectionID> { Set(changes.map(\.place.section)) }
}

/// One side of a comparison of a section.
private struct Side {
    let section: SectionDefinition
    let answers: SectionAnswers
    let files: FileIndex

    func fieldChanges(to other: Side, record: RecordID?) -> [SheetComparison.Change] {
        section.fields.compactMap { field in
            let place = AnswerPlace(section: section.id, record: record, field: field.id)
            let (old, new) = (display(field, place), other.display(field, place))
            // Two codes may bear one name, so the answers decide and not what is shown of them.
            // Likewise a file may be replaced by another one of the same name.
            let isSame =
                answer(field, place) == other.answer(field, place)
                && files.contents[place] == other.files.contents[place]
            guard old != new || !isSame else { return nil }
            let kind: SheetComparison.Change.Kind = old == nil ? .added : new == nil ? .removed : .changed
            return .init(place: place, label: field.label, kind: kind, before: old, after: new)
        }
    }

    func recordChanges(to other: Side) -> [SheetComparison.Change] {
        let (old, new) = (answers.records.map(\.id), other.answers.records.map(\.id))
        let removed = old.filter { !new.contains($0) }.map { whole($0, .removed) }
        let present = new.flatMap { id -> [SheetComparison.Change] in
            old.contains(id) ? fieldChanges(to: other, record: id) : [other.whole(id, .added)]
        }
        let keepsOrder = old.filter(new.contains) == new.filter(old.contains)
        let place = AnswerPlace(section: section.id)
        let move = SheetComparison.Change(place: place, label: section.title, kind: .moved, before: nil, after: nil)
        return removed + present + (keepsOrder ? [] : [move])
    }

    private func whole(_ record: RecordID, _ kind: SheetComparison.Change.Kind) -> SheetComparison.Change {
        let column = section.records?.columns.first.flatMap(section.field) ?? section.fields.first
        let place = AnswerPlace(section: section.id, record: record)
        let shown = column.flatMap { field in
            display(field, AnswerPlace(section: section.id, record: record, field: field.id))
        }
        return .init(
            place: place, label: section.title, kind: kind, before: kind == .removed ? shown : nil,
            after: kind == .added ? shown : nil)
    }

    private func display(_ field: FieldDefinition, _ place: AnswerPlace) -> DisplayText? {
        if field.kind.files != nil {
            let names = files.names(at: place)
            return names.isEmpty ? nil : .names(names)
        }
        return answer(field, place).map(field.kind.behaviour.display)
    }

    private func answer(_ field: FieldDefinition, _ place: AnswerPlace) -> Answer? {
        let values = place.record.map { answers.record($0)?.answers ?? [:] } ?? answers.single
        return values[field.id]
    }
}

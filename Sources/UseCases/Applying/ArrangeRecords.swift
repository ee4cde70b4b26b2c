package import Access
package import Domain
import FormEngine
import Programmes

/// Deletes and reorders the records of a repeating section (删除, ↑, ↓): R-FORM-48, R-FORM-49.
package struct ArrangeRecords: Sendable {
    package enum Change: Hashable, Sendable {
        case delete(RecordID)
        /// One place towards the beginning.
        case up(RecordID)
        case down(RecordID)
        /// A copy behind the record, with an id of its own; files stay where they are.
        case duplicate(RecordID, as: RecordID)
    }

    package enum Refusal: Hashable, Sendable {
        case stale
        case tooMany(maximum: Int)
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// Moving the first record up, or the last one down, changes nothing.
    package func callAsFunction(
        _ actor: Actor, _ id: ApplicationID, _ section: SectionID, _ change: Change, version: Int64
    ) async throws -> Outcome<Void, Refusal> {
        let now = context.clock.now()
        return try await context.storage.write { [context] store in
            try DossierLookup(context, actor).with(id, to: .edit, in: store) { dossier in
                guard let definition = dossier.programme.form.section(section), let rules = definition.records else {
                    return .hidden
                }
                let records = dossier.draft.sheet.answers(of: definition).records
                let reading = ReadingContext(today: context.today())
                guard let changed = Self.apply(change, records, definition, reading) else { return .hidden }
                if changed == records { return .done(()) }
                if changed.count > records.count, changed.count > rules.maximum {
                    return .refused([.tooMany(maximum: rules.maximum)])
                }
                let saved = try store.answers.save(
                    .records(changed), of: definition, in: id, ifVersion: version, at: now)
                guard saved != nil else { return .refused([.stale]) }
                if case .delete(let record) = change {
                    for file in dossier.attachments where file.place.record == record && file.place.section == section {
                        _ = try store.attachments.remove(file.id, at: now)
                    }
                }
                // A copy beside a record changes nothing of what was said about it.
                if case .duplicate = change { return .done(()) }
                try store.comments.answer(
                    id, places: dossier.programme.form.withPages(Self.places(change, definition)))
                return .done(())
            }
        }
    }

    /// What the change answers: a record that is gone answers the comments on its fields too.
    private static func places(_ change: Change, _ section: SectionDefinition) -> Set<AnswerPlace> {
        let record = AnswerPlace(section: section.id, record: change.record)
        guard case .delete = change else { return [record] }
        return Set(
            [record]
                + section.fields.map { field in
                    AnswerPlace(section: section.id, record: change.record, field: field.id)
                })
    }

    /// `nil` when there is no such record.
    private static func apply(
        _ change: Change, _ records: [RecordAnswers], _ section: SectionDefinition, _ reading: ReadingContext
    ) -> [RecordAnswers]? {
        guard let index = records.firstIndex(where: { $0.id == change.record }) else { return nil }
        var changed = records
        switch change {
        case .delete: changed.remove(at: index)
        case .up: if index > 0 { changed.swapAt(index, index - 1) }
        case .duplicate(_, let copy):
            let answers = section.copied(records[index].answers, in: reading)
            changed.insert(RecordAnswers(id: copy, answers: answers), at: index + 1)
        case .down: if index + 1 < changed.count { changed.swapAt(index, index + 1) }
        }
        return changed
    }
}

extension ArrangeRecords.Change {
    package var record: RecordID {
        switch self {
        case .delete(let record), .up(let record), .down(let record), .duplicate(let record, _): record
        }
    }
}

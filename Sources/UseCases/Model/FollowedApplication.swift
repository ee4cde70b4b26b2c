package import Domain
package import Expressions
package import FormEngine
package import Programmes
import WorkflowEngine

/// The application that a follow-up is tied to, as it was last handed in.
package struct FollowedApplication: Sendable {
    package let application: Application
    package let programme: Programme
    package let sheet: AnswerSheet
    package let files: FileIndex
    package let decidedOn: CivilDate?

    /// `nil` when it, its programme or its snapshot is not there.
    static func find(
        _ id: ApplicationID, in store: any StoreTransaction, _ context: SiteContext
    ) throws -> FollowedApplication? {
        guard let application = try store.applications.find(id),
            let programme = context.site.programme(
                application.programme,
                in: try application.snapshot.flatMap(store.snapshots.revision) ?? application.revision),
            let snapshot = try application.snapshot.flatMap({ try store.snapshots.find($0, form: programme.form) })
        else { return nil }
        let decided = try store.events.list(of: id).last { $0.to.isTerminal }?.at
        return FollowedApplication(
            application: application, programme: programme, sheet: snapshot.sheet, files: snapshot.attachments.index,
            decidedOn: decided.map(context.site.zone.date))
    }

    /// What conditions see under `followed`.
    package var values: [String: Value] {
        var values = FormScope.values(of: programme.form, sheet, files)
        values["number"] = .text(application.number)
        values["decided_on"] = decidedOn.map(Value.date) ?? .null
        return values
    }

    /// An answer of it as a control would post it; empty when there is none.
    package func raw(_ place: AnswerPlace) -> [String] {
        guard let section = programme.form.section(place.section), let field = place.field.flatMap(section.field),
            let answer = sheet.answers(of: section).single[field.id]
        else { return [] }
        return field.kind.behaviour.raw(answer)
    }
}

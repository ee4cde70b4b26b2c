package import Access
package import Domain
import FormEngine
import Programmes
package import WorkflowEngine

/// Writes down what somebody raised against an announced application, or what came of it (异议).
///
/// The history holds that it happened and a digest of what was raised, but neither the words nor who said them: the
/// applicant reads the history.
package struct RecordObjection: Sendable {
    /// What the holder typed.
    package struct Input: Sendable {
        package let receivedOn: String
        package let channel: String
        /// Empty when it came without a name.
        package let objector: String
        package let content: String

        package init(receivedOn: String, channel: String, objector: String, content: String) {
            (self.receivedOn, self.channel) = (receivedOn, channel)
            (self.objector, self.content) = (objector, content)
        }
    }

    /// Why it was not written down.
    package enum Refusal: Hashable, Sendable {
        case workflow(WorkflowEngine.Refusal)
        case stale
        case dateMissing
        /// Before the announcement began, or after today.
        case dateOutside(from: CivilDate, to: CivilDate)
        case channelMissing
        case contentMissing
        case outcomeMissing
        case measuresMissing
        case objectorTooLong(limit: Int)
        case textTooLong(limit: Int)
        /// Something had come of it before.
        case alreadySettled
    }

    package static let objectorLimit = 100
    package static let textLimit = 1000

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    package func callAsFunction(
        _ actor: Actor, _ id: ApplicationID, _ input: Input
    ) async throws -> Outcome<Void, Refusal> {
        let now = context.clock.now()
        let objection: ObjectionID = context.ids.next(at: now)
        return try await write { [context] store in
            try DossierLookup(context, actor).with(id, to: .review, in: store) { dossier in
                try ObjectionWriter(context: context, store: store, dossier: dossier, actor: actor, now: now)
                    .record(objection, input)
            }
        }
    }

    /// - Parameters:
    ///   - outcome: as a form posts it, `upheld` or `dismissed`.
    ///   - measures: what was looked into and done.
    package func settle(
        _ actor: Actor, _ id: ApplicationID, _ objection: ObjectionID, outcome: String, measures: String
    ) async throws -> Outcome<Void, Refusal> {
        let now = context.clock.now()
        return try await write { [context] store in
            try DossierLookup(context, actor).with(id, to: .review, in: store) { dossier in
                try ObjectionWriter(context: context, store: store, dossier: dossier, actor: actor, now: now)
                    .settle(objection, outcome, measures.trimmed)
            }
        }
    }

    private func write(
        _ body: @escaping @Sendable (any StoreTransaction) throws -> Outcome<Void, Refusal>
    ) async throws -> Outcome<Void, Refusal> {
        do {
            return try await context.storage.write(body)
        } catch is LostRace {
            return .refused([.stale])
        }
    }
}

package import Domain
package import WorkflowEngine

/// One transition of an application: a row of its history and a link of its hash chain.
package struct ApplicationEvent: Hashable, Sendable {
    package let application: ApplicationID
    /// From 1, without gaps.
    package let ordinal: Int
    /// The event's stored name, e.g. `submit`, `pass`, `return`.
    package let kind: String
    package let from: ApplicationState
    package let to: ApplicationState
    /// The stage's position at which a reviewer acted; `nil` for the applicant's own events.
    package let position: Int?
    package let account: AccountID
    package let actorName: String
    package let unit: UnitID?
    package let unitName: String
    /// Shown with a comment (R-FORM-25).
    package let contactPhone: String
    package let at: Instant
    /// The opinion of a pass or report (推荐意见), or the reason of a return or rejection.
    package let text: String
    /// The fields of a final decision, by field id, as displayed text.
    package let decision: [String: String]
    /// The pass over the route to which it belongs.
    package let pass: Int
    /// The digest of the snapshot that it froze or looked at; empty when there is none.
    package let snapshotDigest: String
    package let previousHash: String
    package let hash: String
    /// In whose stead he acted (代); `nil` when in his own right.
    package let deputyFor: AccountID?

    package init(
        application: ApplicationID, ordinal: Int, kind: String, from: ApplicationState, to: ApplicationState,
        position: Int?, account: AccountID, actorName: String, unit: UnitID?, unitName: String, contactPhone: String,
        at: Instant, text: String, decision: [String: String], pass: Int, snapshotDigest: String,
        previousHash: String, hash: String, deputyFor: AccountID? = nil
    ) {
        (self.application, self.ordinal, self.kind, self.from, self.to) = (application, ordinal, kind, from, to)
        (self.position, self.account, self.actorName) = (position, account, actorName)
        (self.unit, self.unitName, self.contactPhone, self.at) = (unit, unitName, contactPhone, at)
        (self.text, self.decision, self.pass) = (text, decision, pass)
        (self.snapshotDigest, self.previousHash, self.hash) = (snapshotDigest, previousHash, hash)
        self.deputyFor = deputyFor
    }

    /// What the hash is made of: every column in a fixed spelling; the last one only where it says something, so that
    /// older histories keep their hashes.
    package var canonicalText: String {
        var members: [String: JSONValue] = [
            "application": .text(application.text), "ordinal": .integer(Int64(ordinal)), "kind": .text(kind),
            "from": .text(from.spelling), "to": .text(to.spelling),
            "position": position.map { .integer(Int64($0)) } ?? .null, "account": .text(account.text),
            "actor": .text(actorName), "unit": unit.map { .text($0.text) } ?? .null, "unitName": .text(unitName),
            "phone": .text(contactPhone), "at": .integer(at.milliseconds), "text": .text(text),
            "decision": .object(decision.mapValues(JSONValue.text)), "pass": .integer(Int64(pass)),
            "snapshot": .text(snapshotDigest), "previous": .text(previousHash),
        ]
        members["deputyFor"] = deputyFor.map { .text($0.text) }
        return JSONValue.object(members).canonicalText
    }

    /// This event with its place in the chain filled in.
    package func chained(after head: ChainHead, hash: (_ payload: String) -> String) -> ApplicationEvent {
        let open = with(ordinal: head.count + 1, previousHash: head.hash, hash: "")
        return open.with(ordinal: open.ordinal, previousHash: open.previousHash, hash: hash(open.canonicalText))
    }

    /// The canonical text does not contain the hash itself, so an event can be hashed again to verify it.
    private func with(ordinal: Int, previousHash: String, hash: String) -> ApplicationEvent {
        ApplicationEvent(
            application: application, ordinal: ordinal, kind: kind, from: from, to: to, position: position,
            account: account, actorName: actorName, unit: unit, unitName: unitName, contactPhone: contactPhone, at: at,
            text: text, decision: decision, pass: pass, snapshotDigest: snapshotDigest, previousHash: previousHash,
            hash: hash, deputyFor: deputyFor)
    }
}

extension ApplicationState {
    /// `reviewing:1`, `draft`.
    package var spelling: String {
        stage.map { "\(name):\($0)" } ?? name
    }
}

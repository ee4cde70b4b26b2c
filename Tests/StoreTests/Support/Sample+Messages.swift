import Domain
import TestSupport
import UseCases

extension Sample {
    static func message(
        _ id: MessageID, key: String? = nil, payload: JSONValue = .object(["text": .text("hello")]),
        due: Instant = SmallSite.now
    ) -> OutboxMessage {
        OutboxMessage(
            id: id, kind: .transition, payload: payload, dedupKey: key ?? "key-\(id)", createdAt: SmallSite.now,
            dueAt: due)
    }
}

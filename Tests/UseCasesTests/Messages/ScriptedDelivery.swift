import Domain
import Synchronization
import UseCases

/// Answers as a test says, and remembers what it was given.
final class ScriptedDelivery: MessageDelivery {
    private let given = Mutex<[ClaimedMessage]>([])
    private let answer: @Sendable (ClaimedMessage) async -> DeliveryVerdict

    init(_ answer: @escaping @Sendable (ClaimedMessage) async -> DeliveryVerdict = { _ in .delivered }) {
        self.answer = answer
    }

    var messages: [ClaimedMessage] { given.withLock { $0 } }

    func deliver(_ message: ClaimedMessage) async -> DeliveryVerdict {
        given.withLock { $0.append(message) }
        return await answer(message)
    }
}

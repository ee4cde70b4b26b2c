import Logging
import ServiceLifecycle
import UseCases

/// Sends what waits in the outboxes of all sites, at once after an own commit and every second otherwise.
struct OutboxSender: Service {
    private let deliveries: [DeliverOutbox]
    private let bell: Bell
    private let logger: Logger

    init(_ deliveries: [DeliverOutbox], bell: Bell, logger: Logger) {
        (self.deliveries, self.bell, self.logger) = (deliveries, bell, logger)
    }

    /// Ends between two messages when the program is told to stop; what is left waits for the next start.
    func run() async {
        await withGracefulShutdownHandler {
            await bell.answer(every: .seconds(1)) {
                for delivery in deliveries { await sendAll(delivery) }
            }
        } onGracefulShutdown: {
            bell.close()
        }
    }

    private func sendAll(_ delivery: DeliverOutbox) async {
        do {
            while !bell.isClosed {
                let step = try await delivery()
                guard step != .nothing else { return }
                note(step)
            }
        } catch {
            logger.warning("the outbox cannot be read or written", metadata: ["error": "\(type(of: error))"])
        }
    }

    private func note(_ step: DeliverOutbox.Step) {
        switch step {
        case .nothing, .delivered: break
        case .postponed(let id, let reason):
            logger.notice("a message will be tried again", metadata: ["message": "\(id)", "reason": "\(reason)"])
        case .parked(let id, let reason):
            // Where nobody carries messages, every one is parked; `bole doctor` tells how many.
            let level: Logger.Level = reason == NoDelivery.reason ? .info : .warning
            logger.log(level: level, "a message was parked", metadata: ["message": "\(id)", "reason": "\(reason)"])
        case .lost(let id):
            logger.notice("another process has taken a message over", metadata: ["message": "\(id)"])
        }
    }
}

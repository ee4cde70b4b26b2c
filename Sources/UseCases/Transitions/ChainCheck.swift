import Domain

/// Verifies the hash chain of one application's history; used by the auditors' page and by `bole check`.
package enum ChainCheck {
    /// What does not fit together.
    package enum Problem: Hashable, Sendable {
        /// The application names another number of events than there are.
        case countDiffers(recorded: Int, found: Int)
        /// An event is missing, doubled or out of order before this one.
        case outOfOrder(ordinal: Int)
        /// The event belongs to another application than the first one.
        case foreign(ordinal: Int)
        /// The event does not name the hash of the one before it.
        case linkBroken(ordinal: Int)
        /// The event's content is not what its hash was made of.
        case altered(ordinal: Int)
        /// The application names another last hash than the last event has.
        case headDiffers
    }

    /// Every problem of a chain; empty when it is whole.
    ///
    /// - Parameters:
    ///   - events: oldest first.
    ///   - head: where the chain ends, as the application itself records it.
    ///   - hash: ``Digests/chain``.
    package static func verify(
        _ events: [ApplicationEvent], head: ChainHead, hash: (_ canonical: String) -> String
    ) -> [Problem] {
        var problems: [Problem] = []
        var before = ChainHead.empty
        for event in events {
            problems += verify(event, after: before, first: events.first?.application, hash: hash)
            before = ChainHead(count: event.ordinal, hash: event.hash)
        }
        if head.count != events.count {
            problems.append(.countDiffers(recorded: head.count, found: events.count))
        }
        return head.hash == before.hash ? problems : problems + [.headDiffers]
    }

    private static func verify(
        _ event: ApplicationEvent, after before: ChainHead, first: ApplicationID?, hash: (String) -> String
    ) -> [Problem] {
        var problems: [Problem] = []
        if event.ordinal != before.count &+ 1 { problems.append(.outOfOrder(ordinal: event.ordinal)) }
        if event.application != first { problems.append(.foreign(ordinal: event.ordinal)) }
        if event.previousHash != before.hash { problems.append(.linkBroken(ordinal: event.ordinal)) }
        if hash(event.canonicalText) != event.hash { problems.append(.altered(ordinal: event.ordinal)) }
        return problems
    }
}

import Domain
import WorkflowEngine

/// What an application's events alone say of it.
struct Replay {
    /// `nil` when there is no event.
    private(set) var state: ApplicationState?
    private(set) var pass = 0
    private(set) var submittedAt: Instant?
    private(set) var submittedFrom: ApplicationState?
    /// The digest of the last submission; empty before the first.
    private(set) var digest = ""
    /// The instants at which a stage got the application, by position.
    private(set) var arrivals: [Int: [Instant]] = [:]
    /// The positions that got it since the last submission.
    private(set) var reachedInPass: Set<Int> = []

    init(_ events: [ApplicationEvent]) {
        for event in events { take(event) }
    }

    private mutating func take(_ event: ApplicationEvent) {
        state = event.to
        if event.kind == EventKind.submit.rawValue {
            pass += 1
            (submittedAt, submittedFrom, digest) = (event.at, event.from, event.snapshotDigest)
            reachedInPass = []
        }
        guard let position = event.to.stage else { return }
        arrivals[position, default: []].append(event.at)
        reachedInPass.insert(position)
    }
}

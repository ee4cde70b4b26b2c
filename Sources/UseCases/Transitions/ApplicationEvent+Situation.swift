import WorkflowEngine

extension BidirectionalCollection<ApplicationEvent> {
    /// The position that last returned the application to somebody below; `nil` when none did.
    var returningStage: Int? {
        last { $0.kind == EventKind.return.rawValue }?.position
    }

    /// The position that rejected the application last; `nil` when none did.
    var rejectingStage: Int? {
        last { $0.kind == EventKind.reject.rawValue }?.position
    }

    /// Whether any reviewer has acted since the last submission.
    var isActedOnSinceSubmission: Bool {
        let since = lastIndex { $0.kind == EventKind.submit.rawValue } ?? startIndex
        return self[since...].contains { $0.position != nil }
    }
}

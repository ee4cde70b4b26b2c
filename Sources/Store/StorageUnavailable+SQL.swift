package import SQLText
package import UseCases

extension StorageUnavailable {
    /// `nil` for a failure that does not go away by waiting.
    package init?(_ failure: SQLFailure) {
        let reason: Reason
        switch failure.kind {
        case .busy, .serialization: reason = .busy
        case .connection: reason = .unreachable
        case .full: reason = .full
        case .readOnly, .inputOutput: reason = .failing
        case .uniqueViolation, .foreignKeyViolation, .checkViolation, .notNullViolation, .corrupt, .other: return nil
        }
        self.init(reason, detail: failure.message)
    }
}

package import Domain
package import Parsing
import Synchronization

/// What inner middlewares leave for outer ones, which hold only an older copy of the context.
package final class RequestTrace: Sendable {
    private struct Notes {
        var account: AccountID?
        var isTokenChecked = false
        var isBodyBegun = false
        var fields: FormFields?
    }

    private let notes = Mutex(Notes())

    /// Whose session the request belongs to.
    package var account: AccountID? {
        get { notes.withLock { $0.account } }
        set { notes.withLock { $0.account = newValue } }
    }

    /// Whether the request's token has been compared and found right.
    package var isTokenChecked: Bool {
        notes.withLock { $0.isTokenChecked }
    }

    /// Notes that the request's token was right.
    package func noteTokenChecked() {
        notes.withLock { $0.isTokenChecked = true }
    }

    /// Whether somebody has begun to read the request's body, which can be read only once.
    package var isBodyBegun: Bool {
        notes.withLock { $0.isBodyBegun }
    }

    /// Notes that the request's body is being read.
    package func noteBodyBegun() {
        notes.withLock { $0.isBodyBegun = true }
    }

    /// What was typed into the request's form, as far as that was read.
    package var fields: FormFields? {
        get { notes.withLock { $0.fields } }
        set { notes.withLock { $0.fields = newValue } }
    }

    package init() {}
}

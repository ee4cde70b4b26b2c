import HTTPTypes
package import Hummingbird
package import Parsing

/// A form came without the session's token: most often the session ended, or its page is from before the sign-in.
///
/// Carries what was typed, so that the error page can offer to send it again.
package struct StaleForm: UserFacing {
    package var status: HTTPResponse.Status { .forbidden }
    package var textKey: String { "error.stale-form" }
    /// `nil` unless the browser vouched that the form was our own: else anybody could have us show a filled-in form.
    package let repost: ErrorPage.Repost?

    /// Leaves out the token itself and every field whose name begins with `password`.
    package init(_ fields: FormFields, _ request: Request) {
        guard CSRF.origin(of: request) == .own else {
            repost = nil
            return
        }
        let kept = fields.pairs.filter { $0.name != CSRF.fieldName && !$0.name.hasPrefix("password") }
        repost = ErrorPage.Repost(action: request.head.path ?? "/", fields: FormFields(kept))
    }
}

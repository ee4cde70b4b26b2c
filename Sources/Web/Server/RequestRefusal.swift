package import HTTPTypes

/// Why the server itself turns a request away, before or after a handler has seen it.
package struct RequestRefusal: UserFacing, Equatable {
    package let status: HTTPResponse.Status
    package let textKey: String
    package let headers: HTTPFields

    private init(_ status: HTTPResponse.Status, _ textKey: String, headers: HTTPFields = [:]) {
        self.status = status
        self.textKey = textKey
        self.headers = headers
    }

    /// The request cannot be understood.
    package static let malformed = RequestRefusal(.badRequest, "error.bad-request")
    /// The request names no host, or one that is not ours.
    package static let foreignHost = RequestRefusal(.badRequest, "error.foreign-host")
    /// The form was sent from another web site.
    package static let foreignOrigin = RequestRefusal(.forbidden, "error.foreign-origin")
    /// The person may not do this.
    package static let forbidden = RequestRefusal(.forbidden, "error.forbidden")
    /// There is no such page, or the person may not know that there is.
    package static let notFound = RequestRefusal(.notFound, "error.not-found")
    /// The body is larger than this form may be.
    package static let bodyTooLarge = RequestRefusal(.contentTooLarge, "error.too-large")
    /// The body has another form than the handler reads.
    package static let unsupportedMediaType = RequestRefusal(.unsupportedMediaType, "error.unsupported-media-type")
    /// The body ended before its declared length.
    package static let bodyTruncated = RequestRefusal(.badRequest, "error.body-truncated")
    /// The server cannot take on more work at present.
    package static let busy = RequestRefusal(.serviceUnavailable, "error.unavailable", headers: [.retryAfter: "10"])

    /// The address has tried too often; it may try again after `seconds`.
    package static func tooManyRequests(retryAfter seconds: Int) -> RequestRefusal {
        RequestRefusal(.tooManyRequests, "error.too-many-requests", headers: [.retryAfter: "\(max(1, seconds))"])
    }
}

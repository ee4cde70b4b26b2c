package import HTTPTypes

/// An error whose reason may be shown to the person at the browser; every other error becomes a neutral page.
package protocol UserFacing: Error {
    /// The status of the answer, 400–599.
    var status: HTTPResponse.Status { get }
    /// The key of the sentence to show, in the text catalogue.
    var textKey: String { get }
    /// Headers that the answer needs besides, such as `Retry-After`.
    var headers: HTTPFields { get }
}

extension UserFacing {
    package var headers: HTTPFields { [:] }
}

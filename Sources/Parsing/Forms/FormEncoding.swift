/// The two ways in which a browser sends a form, told apart by the Content-Type header.
package enum FormEncoding: Hashable, Sendable {
    case urlencoded
    case multipart(MultipartBoundary)

    /// `nil` for every other type, and for multipart without a usable boundary.
    package init?(contentType: String) {
        if let boundary = MultipartBoundary(contentType: contentType) {
            self = .multipart(boundary)
            return
        }
        guard let header = HeaderValue(parsing: contentType),
            header.value.lowercased() == "application/x-www-form-urlencoded"
        else { return nil }
        self = .urlencoded
    }
}

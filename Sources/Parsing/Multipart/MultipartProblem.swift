/// Why a multipart body was refused; the first problem ends the reading.
package enum MultipartProblem: Error, Hashable, Sendable {
    case bodyTooLarge
    case preambleTooLarge
    case tooManyParts
    case headersTooLarge
    case fieldTooLarge(name: String)
    /// Something other than a line end or `--` follows a boundary.
    case malformedDelimiter
    case malformedHeader
    /// A part without `Content-Disposition: form-data; name=...`.
    case missingName
    /// The body ended before its last boundary.
    case truncated
}

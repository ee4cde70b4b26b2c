/// Why an uploaded file is refused.
package enum FileProblem: Error, Hashable, Sendable {
    /// No bytes at all.
    case empty
    /// The content is of a kind that this field does not take, whatever the name says.
    case kindNotAllowed(FileKind)
    /// The name ends in nothing, or in an extension that this field does not take.
    case extensionNotAllowed(String)
    /// A PDF called .jpg or the other way round; a PNG called .jpg passes.
    case contentDiffersFromName(FileKind)
    /// Cut short or broken.
    case unreadable
    /// More pixels than the server can hold.
    case tooManyPixels(width: Int, height: Int)
    /// A PDF that needs a password, or whose use is restricted.
    case encrypted
    /// A PDF with scripts, programs to be started, embedded files or forms of the XFA kind; the name found.
    case activeContent(String)
    /// The threads for files are being shut down; try again.
    case stopping
}

/// What the browser says about a file before its bytes; nothing of it is to be believed.
package struct FilePartHead: Hashable, Sendable {
    /// The name of the form's field.
    package let field: String
    /// The file's name as sent, never empty; clean it before use.
    package let fileName: String
    package let contentType: String?
}

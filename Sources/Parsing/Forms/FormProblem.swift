/// Why the fields of a form were refused as a whole; a browser never sends such a body.
package enum FormProblem: Error, Hashable, Sendable {
    case bodyTooLarge
    case tooManyPairs
    case nameTooLong
    case valueTooLong(name: String)
    case badPercentEncoding
    case notUTF8
    case containsNUL
}

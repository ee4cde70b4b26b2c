/// What a file is by its content, never by its name or by what the sender claims.
package enum FileKind: Hashable, Sendable {
    case jpeg
    case png
    case pdf
    /// Anything else, with the MIME type that libmagic gives it.
    case other(mimeType: String)

    init(mimeType: String) {
        self =
            switch mimeType {
            case "image/jpeg": .jpeg
            case "image/png": .png
            case "application/pdf": .pdf
            default: .other(mimeType: mimeType)
            }
    }

    /// The type with which the file is sent back.
    package var mimeType: String {
        switch self {
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .pdf: "application/pdf"
        case .other(let mimeType): mimeType
        }
    }

    /// The kind that an extension promises, in any case of letters; `nil` for all but jpg, jpeg, png and pdf.
    package init?(extension text: String) {
        switch text.lowercased() {
        case "jpg", "jpeg": self = .jpeg
        case "png": self = .png
        case "pdf": self = .pdf
        default: return nil
        }
    }

    package var isImage: Bool { self == .jpeg || self == .png }
}

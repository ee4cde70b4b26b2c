package import Expressions

/// Attached files (附件), or one picture (照片). The files themselves are kept apart from the answers.
package struct FilesField: FieldBehaviour {
    /// A kind of file, told by its content.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case jpg
        case png
        case pdf
    }

    package let accepted: [Kind]
    /// In bytes; 5 MB = 5×1024×1024.
    package let maximumSize: Int
    package let minimum: Int
    package let maximum: Int
    /// Shown as a picture instead of a list of files.
    package let isImage: Bool

    package init(
        accepted: [Kind] = Kind.allCases, maximumSize: Int = 5 * 1024 * 1024, minimum: Int = 1, maximum: Int = 10,
        isImage: Bool = false
    ) {
        (self.accepted, self.maximumSize, self.isImage) = (accepted, maximumSize, isImage)
        (self.minimum, self.maximum) = (minimum, maximum)
    }

    /// Expressions see the files' names.
    package var valueType: ValueType { .list(.text) }

    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        .empty
    }
}

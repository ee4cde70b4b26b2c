/// Why the key file cannot be used; its description is a sentence for the operator.
package struct KeyFileError: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Reason: Hashable, Sendable {
        case missing
        case existing
        case notAFile
        /// The permission bits that were found.
        case openToOthers(permissions: UInt32)
        /// `line` counts from 1; 0 stands for the file as a whole.
        case malformed(line: Int, expected: String)
        case disk(DiskError)
    }

    package let path: String
    package let reason: Reason

    package init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    package var description: String {
        switch reason {
        case .missing:
            "There is no key file at \(path). Make one with `bole keys create`, or restore it from its backup."
        case .existing:
            "There is already a file at \(path). A key file is never overwritten: what it sealed would be lost."
        case .notAFile: "\(path) is not a file."
        case .openToOthers(let permissions):
            "The key file \(path) is open to others (mode \(String(permissions, radix: 8))). Run `chmod 600 \(path)`."
        case .malformed(0, let expected): "The key file \(path) is malformed: expected \(expected)."
        case .malformed(let line, let expected):
            "The key file \(path) is malformed in line \(line): expected \(expected)."
        case .disk(let error): "The key file cannot be used: \(error)."
        }
    }
}

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The system refused an operation on a file or folder.
package struct DiskError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was tried, e.g. `open`.
    package let operation: String
    package let path: String
    /// The system's `errno`.
    package let code: Int32

    package init(_ operation: String, _ path: String, code: Int32 = errno) {
        self.operation = operation
        self.path = path
        self.code = code
    }

    package var isMissing: Bool { code == ENOENT }
    package var isExisting: Bool { code == EEXIST }
    /// The disk or the quota is full.
    package var isFull: Bool { code == ENOSPC || code == EDQUOT }

    package var description: String { "could not \(operation) \(path): \(String(cString: strerror(code)))" }
}

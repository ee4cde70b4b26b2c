#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// An open file, closed when it goes out of scope. Every call blocks its thread.
package struct DiskFile: ~Copyable, Sendable {
    private let descriptor: Int32
    private let path: String

    /// Makes a new file with these permission bits, from which the process's umask may take some away.
    ///
    /// - Throws: `DiskError.isExisting` when something of that name is there.
    package init(creating path: String, mode: UInt16 = 0o600) throws(DiskError) {
        descriptor = try Self.opened(path, flags: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode: mode)
        self.path = path
    }

    /// - Throws: `DiskError.isMissing` when there is no such file.
    package init(reading path: String) throws(DiskError) {
        descriptor = try Self.opened(path, flags: O_RDONLY | O_CLOEXEC, mode: 0)
        self.path = path
    }

    deinit {
        _ = close(descriptor)
    }

    /// Writes all of `bytes` at the end.
    package borrowing func write(_ bytes: [UInt8]) throws(DiskError) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { Self.write(descriptor, $0[done...]) }
            guard count >= 0 || errno == EINTR else { throw DiskError("write", path) }
            done += max(count, 0)
        }
    }

    /// The next bytes, at most `limit`; empty at the end of the file.
    package borrowing func read(upTo limit: Int) throws(DiskError) -> [UInt8] {
        var failure: Int32?
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            var result: Int
            repeat { result = Self.read(descriptor, buffer, limit) } while result < 0 && errno == EINTR
            if result < 0 { failure = errno }
            count = max(result, 0)
        }
        if let failure { throw DiskError("read", path, code: failure) }
        return bytes
    }

    /// Returns when the disk holds all that was written.
    package borrowing func sync() throws(DiskError) {
        guard fsync(descriptor) == 0 else { throw DiskError("sync", path) }
    }

    /// Waits until nobody else holds the file, then holds it until it is closed; also seen by other processes.
    package borrowing func hold() throws(DiskError) {
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw DiskError("hold", path) }
        }
    }

    /// Holds the file where nobody else does.
    ///
    /// - Returns: `false` when somebody does.
    package borrowing func tryToHold() throws(DiskError) -> Bool {
        guard flock(descriptor, LOCK_EX | LOCK_NB) != 0 else { return true }
        guard errno == EWOULDBLOCK else { throw DiskError("hold", path) }
        return false
    }

    /// When the file was last written, in milliseconds since 1970, by the clock of its disk.
    package borrowing func modified() throws(DiskError) -> Int64 {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw DiskError("examine", path) }
        return status.modified
    }

    /// Whether the file still has a name.
    package borrowing func isLinked() throws(DiskError) -> Bool {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw DiskError("examine", path) }
        return status.st_nlink > 0
    }

    /// Size in bytes, kind and permission bits.
    package borrowing func status() throws(DiskError) -> (size: Int, isRegular: Bool, permissions: UInt32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw DiskError("examine", path) }
        let mode = UInt32(status.st_mode)
        return (Int(status.st_size), mode & UInt32(S_IFMT) == UInt32(S_IFREG), mode & 0o7777)
    }

    private static func opened(_ path: String, flags: Int32, mode: UInt16) throws(DiskError) -> Int32 {
        var result: Int32
        repeat { result = open(path, flags, mode_t(mode)) } while result < 0 && errno == EINTR
        guard result >= 0 else { throw DiskError("open", path) }
        return result
    }

    private static func write(_ descriptor: Int32, _ bytes: Slice<UnsafeRawBufferPointer>) -> Int {
        let part = UnsafeRawBufferPointer(rebasing: bytes)
        #if canImport(Glibc)
        return Glibc.write(descriptor, part.baseAddress, part.count)
        #else
        return Darwin.write(descriptor, part.baseAddress, part.count)
        #endif
    }

    private static func read(_ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>, _ limit: Int) -> Int {
        #if canImport(Glibc)
        return Glibc.read(descriptor, buffer.baseAddress, limit)
        #else
        return Darwin.read(descriptor, buffer.baseAddress, limit)
        #endif
    }
}

extension stat {
    /// When the file was last written, in milliseconds since 1970.
    var modified: Int64 {
        #if canImport(Glibc)
        let time = st_mtim
        #else
        let time = st_mtimespec
        #endif
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}

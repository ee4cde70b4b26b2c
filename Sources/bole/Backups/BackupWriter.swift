import Foundation
import Keys
import SQLiteDriver

/// Writes a backup of a data folder: each database as it is at one moment, then every attachment it may refer to.
///
/// Attachments are written before the rows that refer to them and never change, so that those copied after the
/// database are complete. Blocks its thread; the server goes on.
struct BackupWriter {
    private let folder: DataFolder
    private let target: String
    private let label: BackupLabel
    private var manifest = BackupManifest()
    private var linked = 0
    private var copied = 0

    /// - Parameter target: a folder that is not there yet or is empty, outside the data folder.
    init(_ folder: DataFolder, to target: String, label: BackupLabel) {
        (self.folder, self.target, self.label) = (folder, target, label)
    }

    /// One line for each site, and one for the whole.
    /// - Throws: ``Refusal``, ``DiskError``, ``SQLiteCopyFailure``; what was written so far has no manifest.
    mutating func write(report: (String) -> Void) throws {
        try prepare()
        for site in label.sites {
            try copy(site: site)
            report("\(site): database and \(linked + copied) attachments, \(linked) of them as links")
            (linked, copied) = (0, 0)
        }
        try finish()
        report("the backup \(target) is complete: \(manifest.digests.count) files")
    }

    private func prepare() throws {
        let (inside, outside) = (Self.real(target) + "/", Self.real(folder.path) + "/")
        guard !inside.hasPrefix(outside) else { throw Refusal("\(target) is inside the data folder: name another one") }
        let names = try? FileManager.default.contentsOfDirectory(atPath: target)
        guard names?.isEmpty ?? !FileManager.default.fileExists(atPath: target) else {
            throw Refusal("\(target) is there already and is not empty: a backup is never written over another")
        }
        try DiskFolder.create(target)
    }

    private mutating func copy(site: String) throws {
        try DiskFolder.create("\(target)/\(site)")
        let database = "\(site)/bole.sqlite"
        try SQLiteCopy.make(of: folder.database(of: site), to: "\(target)/\(database)")
        guard chmod("\(target)/\(database)", 0o600) == 0 else { throw DiskError("change the mode of", database) }
        manifest.add(database, digest: try FileDigest.sha256(of: "\(target)/\(database)").digest)
        try copyBlobs(site)
        try DiskFolder.sync("\(target)/\(site)")
    }

    private mutating func copyBlobs(_ site: String) throws {
        let source = folder.blobs(of: site)
        guard DiskFolder.exists(source) else { return }
        try DiskFolder.create("\(target)/\(site)/blobs")
        for outer in try DiskFolder.names(in: source).sorted() where outer.utf8.count == 2 {
            try DiskFolder.create("\(target)/\(site)/blobs/\(outer)")
            for inner in try DiskFolder.names(in: "\(source)/\(outer)").sorted() where inner.utf8.count == 2 {
                try copyBlobs(in: "\(site)/blobs/\(outer)/\(inner)", from: "\(source)/\(outer)/\(inner)")
            }
        }
    }

    private mutating func copyBlobs(in path: String, from source: String) throws {
        try DiskFolder.create("\(target)/\(path)")
        for name in try DiskFolder.names(in: source).sorted() {
            let file = "\(path)/\(name)"
            do throws(DiskError) {
                manifest.add(file, digest: try copyBlob("\(source)/\(name)", to: "\(target)/\(file)"))
            } catch {
                // Nothing in the copied database refers to a file that the running server removes.
                guard error.isMissing, !DiskFolder.exists("\(source)/\(name)") else { throw error }
            }
        }
        try DiskFolder.sync("\(target)/\(path)")
    }

    /// An attachment never changes, so that a second name for it is as good as a copy where one disk holds both.
    private mutating func copyBlob(_ source: String, to target: String) throws(DiskError) -> String {
        if link(source, target) == 0 {
            linked += 1
            return try FileDigest.sha256(of: target).digest
        }
        guard errno == EXDEV || errno == EPERM || errno == EMLINK else { throw DiskError("link", target) }
        copied += 1
        return try FileDigest.copy(source, to: target).digest
    }

    private mutating func finish() throws {
        try Self.write(label.text, to: "\(target)/\(BackupLabel.fileName)")
        let digest = try FileDigest.sha256(of: "\(target)/\(BackupLabel.fileName)").digest
        manifest.add(BackupLabel.fileName, digest: digest)
        try Self.write(manifest.text, to: "\(target)/\(BackupManifest.fileName)")
        try DiskFolder.sync(target)
    }

    private static func write(_ text: String, to path: String) throws(DiskError) {
        let file = try DiskFile(creating: path)
        try file.write(Array(text.utf8))
        try file.sync()
    }

    private static func real(_ path: String) -> String {
        URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }
}

import Foundation
import Keys

/// Proves that a backup is whole, and lays its files out in another folder. Blocks its thread.
struct BackupReader {
    private let path: String
    let label: BackupLabel
    private let manifest: BackupManifest

    /// - Throws: ``Refusal`` when the folder is no backup or not a complete one.
    init(_ path: String) throws {
        self.path = path
        guard FileManager.default.fileExists(atPath: path) else { throw Refusal("there is no folder \(path)") }
        guard let list = Self.text("\(path)/\(BackupManifest.fileName)") else {
            throw Refusal("\(path) has no \(BackupManifest.fileName): it is no backup, or one that was cut short")
        }
        guard let manifest = BackupManifest(list) else {
            throw Refusal("the \(BackupManifest.fileName) of \(path) is damaged")
        }
        guard let words = Self.text("\(path)/\(BackupLabel.fileName)"), let label = BackupLabel(words) else {
            throw Refusal("the file \(BackupLabel.fileName) of \(path) is missing, damaged or of a newer program")
        }
        (self.manifest, self.label) = (manifest, label)
    }

    /// Copies every file into the new folder `target`, comparing each with the manifest on the way.
    ///
    /// - Throws: ``Refusal`` that names the first file that is missing, altered or too many.
    func copy(to target: String) throws {
        let present = try Set(Self.files(in: path, below: ""))
        if let extra = present.subtracting(manifest.digests.keys).sorted().first {
            throw Refusal("the backup has a file that its manifest does not know: \(extra)")
        }
        if let missing = Set(manifest.digests.keys).subtracting(present).sorted().first {
            throw Refusal("the backup lacks a file of its manifest: \(missing)")
        }
        try DiskFolder.create(target)
        var made: Set<String> = [""]
        for (file, digest) in manifest.digests.sorted(by: { $0.key < $1.key }) where file != BackupLabel.fileName {
            try make(DiskFolder.parent(of: file), in: target, &made)
            guard try FileDigest.copy("\(path)/\(file)", to: "\(target)/\(file)").digest == digest else {
                throw Refusal("a file of the backup is not what was backed up: \(file)")
            }
        }
        for folder in made { try DiskFolder.sync(folder.isEmpty ? target : "\(target)/\(folder)") }
    }

    private func make(_ folder: String, in target: String, _ made: inout Set<String>) throws {
        guard folder != ".", made.insert(folder).inserted else { return }
        let parent = DiskFolder.parent(of: folder)
        if parent != "." { try make(parent, in: target, &made) }
        try DiskFolder.create("\(target)/\(folder)")
    }

    /// Every file but the manifest, as paths inside the folder.
    private static func files(in root: String, below folder: String) throws -> [String] {
        try DiskFolder.names(in: "\(root)/\(folder)").flatMap { name -> [String] in
            let file = folder.isEmpty ? name : "\(folder)/\(name)"
            guard file != BackupManifest.fileName else { return [] }
            let kind = try FileManager.default.attributesOfItem(atPath: "\(root)/\(file)")[.type] as? FileAttributeType
            return kind == .typeDirectory ? try files(in: root, below: file) : [file]
        }
    }

    private static func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).flatMap { String(data: $0, encoding: .utf8) }
    }
}

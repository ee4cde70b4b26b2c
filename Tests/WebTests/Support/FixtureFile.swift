import Foundation

/// The small files of `Tests/Fixtures/files`.
enum FixtureFile {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures/files")

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: name)))
    }

    /// A good photo of exactly `size` bytes: what follows a picture's end is nobody's business.
    static func photo(ofSize size: Int) throws -> [UInt8] {
        let photo = try bytes("photo.jpg")
        return photo + [UInt8](repeating: 0, count: max(0, size - photo.count))
    }

    static func part(_ field: String, _ name: String, as shown: String? = nil) throws -> MultipartBody.File {
        MultipartBody.File(field: field, name: shown ?? name, bytes: try bytes(name))
    }
}

import Blobs
import FormEngine
import Foundation
import UseCases

/// The sample scans that demo applications carry.
struct SampleFiles {
    /// A stored file as attachments need it.
    struct Stored {
        let blob: String
        let size: Int
    }

    let scan: Stored
    let photo: Stored

    private struct Refused: Error {
        let file: String
    }

    static func store(in blobs: SiteBlobs, packs: String) async throws -> SampleFiles {
        SampleFiles(
            scan: try await store("\(packs)/_common/demo/scan.png", in: blobs),
            photo: try await store("\(packs)/_common/demo/photo.png", in: blobs))
    }

    private static func store(_ path: String, in blobs: SiteBlobs) async throws -> Stored {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        let sink = try await blobs.begin(limit: 5 * 1024 * 1024)
        _ = try await sink.append(bytes)
        guard case .stored(let blob, _, let size) = try await sink.finish(accepting: [.png]) else {
            throw Refused(file: path)
        }
        return Stored(blob: blob, size: size)
    }
}

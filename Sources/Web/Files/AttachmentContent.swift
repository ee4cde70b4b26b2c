import FormEngine
import HTTPTypes
import Hummingbird
import NIOCore
import Parsing
import UseCases

/// The bytes of an attached file, and pictures made of it.
///
/// Browsers are told what it is, not to guess, and to run nothing in it; nothing of it stays in a cache.
struct AttachmentContent {
    /// In pixels, the longer edge.
    static let thumbnailEdge = 160
    static let pictureEdge = 1600

    private let blobs: any BlobStore
    private let attachment: Attachment

    init(_ blobs: any BlobStore, _ attachment: Attachment) {
        (self.blobs, self.attachment) = (blobs, attachment)
    }

    /// The file as it was uploaded, shown in the browser unless it is to be saved.
    func original(asDownload: Bool) async throws -> Response {
        let disposition: ContentDisposition = asDownload ? .attachment : .inline
        var headers = Self.headers(attachment.kind.mediaType, policy: Self.policy(attachment.kind))
        headers[.contentDisposition] = disposition.header(fileName: attachment.name)
        return Response(status: .ok, headers: headers, body: Self.body(try await blobs.read(attachment.blob)))
    }

    /// A JPEG of the picture, or of a document's page, from 0; a drawn sheet where none can be made.
    func picture(page: Int, edge: Int) async throws -> Response {
        guard
            let picture = try await blobs.picture(attachment.blob, kind: attachment.kind, page: page, edge: edge)
        else {
            return Response(
                status: .ok, headers: Self.headers("image/svg+xml", policy: Self.strict),
                body: Self.body(Array(Self.sheet.utf8)))
        }
        return Response(
            status: .ok, headers: Self.headers("image/jpeg", policy: Self.strict), body: Self.body(picture))
    }

    private static func body(_ bytes: [UInt8]) -> ResponseBody {
        ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
    }

    private static func headers(_ type: String, policy: String) -> HTTPFields {
        [
            .contentType: type, .contentSecurityPolicy: policy, .xContentTypeOptions: "nosniff",
            .cacheControl: "private, no-store",
        ]
    }

    private static let strict = "default-src 'none'; sandbox"

    /// Chromium shows no PDF in a sandbox; its viewer runs apart from the site, and stored PDFs have no scripts.
    private static func policy(_ kind: FilesField.Kind) -> String {
        kind == .pdf
            ? "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'" : strict
    }

    /// A sheet of paper, for files of which no picture can be made.
    private static let sheet = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 160" width="160" height="160">\
        <path d="M40 20h56l24 24v96H40z" fill="#fff" stroke="#8a94a0" stroke-width="4"/>\
        <path d="M96 20v24h24M56 76h48M56 96h48M56 116h32" fill="none" stroke="#8a94a0" stroke-width="4"/></svg>
        """
}

extension FilesField.Kind {
    /// The type that browsers are told.
    var mediaType: String {
        switch self {
        case .jpg: "image/jpeg"
        case .png: "image/png"
        case .pdf: "application/pdf"
        }
    }
}

package import Foundation
import HTTPTypes
package import Hummingbird
import NIOCore

/// Serves the files of the folder `Public`, held in memory, below `/assets`.
///
/// `/assets/bole.<digest>.css` never changes and is kept by browsers for a year. `/assets/bole.css`, by which scripts
/// import each other, is asked for again each time and mostly answered by 304. Text is compressed on its way out like
/// any page, hence the weak entity tags.
package struct StaticAssets: RouterMiddleware {
    /// What this middleware could not read at start.
    package enum Problem: Error {
        /// There is no such folder.
        case noFolder(path: String)
    }

    private let byPath: [String: Asset]

    /// The files that are built into the program.
    ///
    /// - Throws: ``Problem`` or a file error when the program's resources are not beside it.
    package static func bundled() throws -> StaticAssets {
        try StaticAssets(folder: Bundle.module.bundleURL.appending(path: "Public"))
    }

    /// - Throws: ``Problem/noFolder(path:)``, or a file error.
    package init(folder: URL) throws {
        guard let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else {
            throw Problem.noFolder(path: folder.path)
        }
        var found: [String: Asset] = [:]
        for case let file as URL in walk {
            guard let type = Asset.types[file.pathExtension] else { continue }
            let name = file.standardizedFileURL.path.dropFirst(folder.standardizedFileURL.path.count)
            found[String(name.drop { $0 == "/" })] = Asset(try Data(contentsOf: file), type: type)
        }
        byPath = found
    }

    /// The lasting address of the file `name`, such as `/assets/bole.0123456789abcdef.css` for `bole.css`.
    ///
    /// An unknown name gives an address that answers 404.
    package func url(_ name: String) -> String {
        guard let digest = byPath[name]?.digest, let dot = name.lastIndex(of: ".") else { return "/assets/\(name)" }
        return "/assets/\(name[..<dot]).\(digest)\(name[dot...])"
    }

    package func handle(
        _ request: Request,
        context: BoleRequestContext,
        next: (Request, BoleRequestContext) async throws -> Response
    ) async throws -> Response {
        guard request.uri.path.hasPrefix("/assets/") else { return try await next(request, context) }
        context.coreContext.endpointPath.value = "/assets/**"
        guard request.method == .get || request.method == .head else {
            throw HTTPError(.methodNotAllowed, headers: [.allow: "GET, HEAD"])
        }
        guard let (asset, isLasting) = find(request.uri.path.dropFirst("/assets/".count)) else {
            throw RequestRefusal.notFound
        }
        return answer(request, asset, isLasting)
    }

    private func find(_ path: Substring) -> (asset: Asset, isLasting: Bool)? {
        if let asset = byPath[String(path)] { return (asset, false) }
        let parts = path.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 3 else { return nil }
        let kept: [Substring] = parts.dropLast(2) + parts.suffix(1)
        let plain = kept.joined(separator: ".")
        guard let asset = byPath[plain], asset.digest == parts[parts.count - 2] else { return nil }
        return (asset, true)
    }

    private func answer(_ request: Request, _ asset: Asset, _ isLasting: Bool) -> Response {
        let tag = "W/\"\(asset.digest)\""
        let headers: HTTPFields = [
            .eTag: tag,
            .cacheControl: isLasting ? "public, max-age=31536000, immutable" : "no-cache",
        ]
        guard !isKnown(tag, to: request) else { return Response(status: .notModified, headers: headers) }
        var full = headers
        full[.contentType] = asset.type
        return Response(status: .ok, headers: full, body: ResponseBody(byteBuffer: asset.bytes))
    }

    private func isKnown(_ tag: String, to request: Request) -> Bool {
        let sent: [Substring] = request.headers[values: .ifNoneMatch].flatMap { $0.split(separator: ",") }
        return sent.contains { item in
            let known = item.filter { $0 != " " }
            return known == "*" || known == tag || "W/" + known == tag
        }
    }
}

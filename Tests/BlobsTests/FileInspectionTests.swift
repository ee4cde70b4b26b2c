import Blobs
import NIOPosix
import Testing

@Suite struct FileInspectionTests {
    @Test(arguments: [
        ("photo.jpg", FileVerdict.accepted(.jpeg, ImageFacts(width: 320, height: 200, pages: 1))),
        ("phone.jpg", .accepted(.jpeg, ImageFacts(width: 200, height: 320, pages: 1))),
        ("drawing.png", .accepted(.png, ImageFacts(width: 160, height: 100, pages: 1))),
        ("scan.pdf", .accepted(.pdf, nil)),
    ])
    func goodFilesPass(name: String, expected: FileVerdict) async throws {
        #expect(try await verdict(name) == expected)
    }

    @Test(arguments: [
        ("truncated.jpg", [FileProblem.unreadable]), ("truncated.png", [.unreadable]), ("truncated.pdf", [.unreadable]),
        ("huge.png", [.tooManyPixels(width: 10_000, height: 10_000)]), ("empty.jpg", [.empty]),
        ("program.jpg", [.kindNotAllowed(.other(mimeType: "application/vnd.microsoft.portable-executable"))]),
        ("page.jpg", [.kindNotAllowed(.other(mimeType: "text/html"))]), ("encrypted.pdf", [.encrypted]),
        ("script.pdf", [.activeContent("JavaScript")]), ("script-escaped.pdf", [.activeContent("JavaScript")]),
        ("launch.pdf", [.activeContent("Launch"), .activeContent("EmbeddedFiles")]),
    ])
    func badFilesAreRefusedWithTheirReasons(name: String, problems: [FileProblem]) async throws {
        #expect(try await verdict(name) == .refused(problems))
    }

    @Test(arguments: [
        ("photo.jpg", "PNG", FileVerdict.accepted(.jpeg, ImageFacts(width: 320, height: 200, pages: 1))),
        ("photo.jpg", "JPEG", .accepted(.jpeg, ImageFacts(width: 320, height: 200, pages: 1))),
        ("photo.jpg", "pdf", .refused([.contentDiffersFromName(.jpeg)])),
        ("scan.pdf", "jpg", .refused([.contentDiffersFromName(.pdf)])),
        ("photo.jpg", "exe", .refused([.extensionNotAllowed("exe")])),
        ("photo.jpg", "", .refused([.extensionNotAllowed("")])),
    ])
    func theNameMustFitTheContent(name: String, ending: String, expected: FileVerdict) async throws {
        #expect(try await verdict(name, as: ending) == expected)
    }

    @Test func kindsThatTheFieldDoesNotTakeAreRefused() async throws {
        #expect(
            try await verdict("scan.pdf", allowed: [.jpeg, .png])
                == .refused([.kindNotAllowed(.pdf), .extensionNotAllowed("pdf")]))
        #expect(
            try await verdict("drawing.png", as: "jpg", allowed: [.jpeg]) == .refused([.kindNotAllowed(.png)]))
    }

    private func verdict(
        _ name: String, as ending: String? = nil, allowed: Set<FileKind> = [.jpeg, .png, .pdf]
    ) async throws -> FileVerdict {
        let pool = NIOThreadPool(numberOfThreads: 1)
        pool.start()
        let inspection = FileInspection(
            typer: try #require(FileTyper()), images: ImageWork(pool: pool, drawsPDF: true), pool: pool)
        let ending = ending ?? name.split(separator: ".").last.map(String.init) ?? ""
        let verdict = await inspection.inspect(try Fixture.bytes(name), extension: ending, allowed: allowed)
        try await pool.shutdownGracefully()
        return verdict
    }
}

import Blobs
import NIOPosix
import Testing

@Suite struct ImageWorkTests {
    @Test(arguments: [
        ("photo.jpg", FileKind.jpeg, 80, ImageFacts(width: 80, height: 50, pages: 1)),
        ("phone.jpg", .jpeg, 80, ImageFacts(width: 50, height: 80, pages: 1)),
        ("drawing.png", .png, 80, ImageFacts(width: 80, height: 50, pages: 1)),
        ("drawing.png", .png, 1000, ImageFacts(width: 160, height: 100, pages: 1)),
        ("scan.pdf", .pdf, 90, ImageFacts(width: 60, height: 90, pages: 1)),
    ])
    func aThumbnailIsAnUprightJPEG(name: String, kind: FileKind, edge: Int, facts: ImageFacts) async throws {
        try await withImages { images in
            let bytes = try Fixture.bytes(name)
            let thumbnail = try #require(try await images.thumbnail(of: bytes, kind: kind, edge: edge).get())
            #expect(await images.facts(of: thumbnail, kind: .jpeg) == .success(facts))
        }
    }

    @Test func everyPageOfADocumentIsDrawn() async throws {
        try await withImages { images in
            let bytes = try Fixture.bytes("two-pages.pdf")
            #expect(try await images.facts(of: bytes, kind: .pdf).get().pages == 2)
            for (page, size) in [(0, (60, 90)), (1, (90, 60))] {
                let drawn = try #require(try await images.thumbnail(of: bytes, kind: .pdf, page: page, edge: 90).get())
                let facts = ImageFacts(width: size.0, height: size.1, pages: 1)
                #expect(await images.facts(of: drawn, kind: .jpeg) == .success(facts))
            }
            for page in [-1, 2, Int.max] {
                #expect(await images.thumbnail(of: bytes, kind: .pdf, page: page, edge: 90) == .success(nil))
            }
        }
    }

    @Test func noMetadataIsLeft() async throws {
        try await withImages { images in
            let bytes = try Fixture.bytes("phone.jpg")
            #expect(contains(bytes, "INVENTED PLACE"))
            let copy = try #require(try await images.viewCopy(of: bytes, kind: .jpeg).get())
            #expect(!contains(copy, "INVENTED PLACE"))
            #expect(!contains(copy, "Exif"))
            #expect(
                await images.facts(of: copy, kind: .jpeg) == .success(ImageFacts(width: 200, height: 320, pages: 1)))
        }
    }

    @Test(arguments: [
        ("truncated.jpg", FileKind.jpeg), ("truncated.png", .png), ("program.jpg", .jpeg), ("scan.pdf", .png),
    ])
    func brokenPicturesHaveNoThumbnail(name: String, kind: FileKind) async throws {
        try await withImages { images in
            let bytes = try Fixture.bytes(name)
            #expect(await images.thumbnail(of: bytes, kind: kind, edge: 100) == .failure(.unreadable))
            #expect(await images.facts(of: bytes, kind: kind) == .failure(.unreadable))
        }
    }

    @Test func oversizedPicturesAreRefusedUnread() async throws {
        try await withImages { images in
            let problem = FileProblem.tooManyPixels(width: 10_000, height: 10_000)
            let bytes = try Fixture.bytes("huge.png")
            #expect(await images.thumbnail(of: bytes, kind: .png, edge: 100) == .failure(problem))
        }
    }

    @Test func pagesAreDrawnOnlyWhereThatIsAllowed() async throws {
        try await withImages(drawsPDF: false) { images in
            let bytes = try Fixture.bytes("scan.pdf")
            #expect(await images.thumbnail(of: bytes, kind: .pdf, edge: 90) == .success(nil))
        }
    }

    @Test func picturesAreWorkedOnAtTheSameTime() async throws {
        try await withImages { images in
            let bytes = try Fixture.bytes("photo.jpg")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for edge in 20..<60 {
                    group.addTask { _ = try await images.thumbnail(of: bytes, kind: .jpeg, edge: edge).get() }
                }
                try await group.waitForAll()
            }
        }
    }

    private func withImages(drawsPDF: Bool = true, _ body: (ImageWork) async throws -> Void) async throws {
        let pool = NIOThreadPool(numberOfThreads: 2)
        pool.start()
        let result: Result<Void, any Error>
        do {
            result = .success(try await body(ImageWork(pool: pool, drawsPDF: drawsPDF)))
        } catch { result = .failure(error) }
        try await pool.shutdownGracefully()
        try result.get()
    }

    private func contains(_ bytes: [UInt8], _ text: String) -> Bool {
        bytes.indices.contains { bytes[$0...].starts(with: text.utf8) }
    }
}

import Blobs
import Foundation
import Keys
import Testing

@Suite struct DiskBlobsTests {
    @Test(arguments: [0, 1, 65_536, 300_001])
    func aStoredFileIsReadAgain(size: Int) async throws {
        try await BlobWorld.with { world in
            let blobs = try await world.open()
            let content = content(size)
            let stored = try await store(content, in: blobs, piece: 70_000)
            #expect(stored.size == size)
            #expect(try await blobs.read(stored.key) == content)
            let reader = try await blobs.reader(stored.key)
            var read: [UInt8] = []
            while let piece = try await reader.next() { read += piece }
            #expect(read == content)
            #expect(try await blobs.verify(stored.key) == .intact(size: size))
        }
    }

    @Test func theSameContentTwiceIsOneFile() async throws {
        try await BlobWorld.with { world in
            let blobs = try await world.open()
            let first = try await store(content(1000), in: blobs, piece: 10)
            let second = try await store(content(1000), in: blobs)
            #expect(first == second)
            let key = first.key.text
            #expect(try world.files() == ["\(key.prefix(2))/\(key.dropFirst(2).prefix(2))/\(key)"])
            #expect(try await blobs.keys() == [first.key])
            #expect(try await blobs.read(first.key) == content(1000))
        }
    }

    @Test func theDiskHoldsNothingReadable() async throws {
        try await BlobWorld.with { world in
            let blobs = try await world.open()
            let stored = try await store(Array("a certificate of degree".utf8), in: blobs)
            let path = try #require(try world.files().first)
            let raw = try Data(contentsOf: URL(filePath: "\(world.root)/\(path)"))
            #expect(raw.range(of: Data("certificate".utf8)) == nil)
            let mode = try FileManager.default.attributesOfItem(atPath: "\(world.root)/\(path)")[.posixPermissions]
            #expect(mode as? Int == 0o600)
            try await BlobWorld.with(key: 2) { other in
                let elsewhere = try await store(Array("a certificate of degree".utf8), in: try await other.open())
                #expect(elsewhere.key != stored.key)
            }
        }
    }

    @Test func exactlyFiveMegabytesPassAndOneByteMoreDoesNot() async throws {
        try await BlobWorld.with { world in
            let blobs = try await world.open()
            let limit = 5 * 1024 * 1024
            let writer = try await blobs.begin(limit: limit)
            try await writer.append([UInt8](repeating: 7, count: limit))
            #expect(try await writer.finish().size == limit)

            let over = try await blobs.begin(limit: limit)
            try await over.append([UInt8](repeating: 7, count: limit))
            await #expect(throws: BlobError.tooLarge(limit: limit)) { try await over.append([7]) }
            await #expect(throws: BlobError.closed) { try await over.append([7]) }
            await #expect(throws: BlobError.closed) { try await over.finish() }
            #expect(try world.files().count == 1)
        }
    }

    @Test func anAbortedOrDroppedWriterLeavesNothing() async throws {
        try await BlobWorld.with { world in
            let blobs = try await world.open()
            let writer = try await blobs.begin(limit: 10)
            try await writer.append([1, 2, 3])
            #expect(try world.files().count == 1)
            await writer.abort()
            #expect(try world.files() == [])
            await #expect(throws: BlobError.closed) { try await writer.append([1]) }
            do {
                let dropped = try await blobs.begin(limit: 10)
                try await dropped.append([1])
            }
            #expect(try world.files() == [])
            await #expect(throws: CancellationError.self) {
                try await blobs.store(limit: 10) { writer in
                    try await writer.append([1])
                    throw CancellationError()
                }
            }
            #expect(try world.files() == [])
        }
    }

    @Test func leftoversOfAnEarlierRunAreRemovedAtTheStart() async throws {
        try await BlobWorld.with { world in
            let stored = try await store(content(10), in: try await world.open())
            try Data("half".utf8).write(to: URL(filePath: "\(world.root)/tmp/0123"))
            let blobs = try await world.open()
            #expect(try world.files().count == 1)
            #expect(try await blobs.read(stored.key) == content(10))
        }
    }

    @Test func damageIsNoticedEverywhere() async throws {
        try await BlobWorld.with { world in
            let blobs = try await world.open()
            let stored = try await store(content(200_000), in: blobs)
            let url = URL(filePath: "\(world.root)/\(try #require(try world.files().first))")
            let good = try Data(contentsOf: url)
            for damaged in [good.dropLast(1), good.prefix(27 + 65_552), good + Data([0]), flipped(good, at: 100_000)] {
                try damaged.write(to: url)
                #expect(try await blobs.verify(stored.key) == .damaged(.notAuthentic))
                await #expect(throws: BlobError.damaged(stored.key, .notAuthentic)) { try await blobs.read(stored.key) }
            }
            try Data().write(to: url)
            #expect(try await blobs.verify(stored.key) == .damaged(.malformed))
            try good.write(to: url)
            #expect(try await blobs.verify(stored.key) == .intact(size: 200_000))
        }
    }

    @Test func aFileUnderTheNameOfAnotherIsNotGivenOut() async throws {
        try await BlobWorld.with { world in
            let blobs = try await world.open()
            let first = try await store(content(100_000), in: blobs)
            let firstPath = "\(world.root)/\(try #require(try world.files().first))"
            let second = try await store(content(50_000), in: blobs)
            let path = try #require(try world.files().first { $0.hasSuffix(second.key.text) })
            try Data(contentsOf: URL(filePath: firstPath)).write(to: URL(filePath: "\(world.root)/\(path)"))
            #expect(try await blobs.read(first.key) == content(100_000))
            await #expect(throws: BlobError.damaged(second.key, .notAuthentic)) { try await blobs.read(second.key) }
        }
    }

    @Test func missingFilesAreNamedAndRemovingTwiceIsFine() async throws {
        try await BlobWorld.with { world in
            let blobs = try await world.open()
            let stored = try await store(content(10), in: blobs)
            try await blobs.remove(stored.key)
            try await blobs.remove(stored.key)
            #expect(try await blobs.verify(stored.key) == .missing)
            await #expect(throws: BlobError.missing(stored.key)) { try await blobs.read(stored.key) }
            await #expect(throws: BlobError.missing(stored.key)) { try await blobs.reader(stored.key) }
        }
    }

    @Test func manyWritersAtOnceDoNotDisturbEachOther() async throws {
        try await BlobWorld.with { world in
            let blobs = try await world.open()
            let contents = (0..<20).map { content(1000 + $0 % 5) }
            let stored = try await withThrowingTaskGroup(of: StoredBlob.self) { group in
                for content in contents { group.addTask { try await store(content, in: blobs, piece: 100) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(stored).count == 5)
            #expect(try await blobs.keys().count == 5)
            for blob in Set(stored) { #expect(try await blobs.verify(blob.key) == .intact(size: blob.size)) }
        }
    }

    @Test(arguments: ["", "../../etc/passwd", String(repeating: "A", count: 64), String(repeating: "a", count: 63)])
    func otherTextsAreNoKeys(text: String) {
        #expect(BlobKey(text) == nil)
    }
}

private func content(_ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ size) }
}

private func store(_ content: [UInt8], in blobs: DiskBlobs, piece: Int = 1_000_000) async throws -> StoredBlob {
    try await blobs.store(limit: 10_000_000) { writer in
        for start in stride(from: 0, to: content.count, by: piece) {
            try await writer.append(Array(content[start..<min(start + piece, content.count)]))
        }
    }
}

private func flipped(_ data: Data, at index: Int) -> Data {
    var copy = data
    copy[index] ^= 1
    return copy
}

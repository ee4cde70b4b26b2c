import Blobs
import Foundation
import Keys
import Testing

/// Taking files away that nobody refers to; the age is the disk's own matter, so that tests set it on the disk.
@Suite struct TidyingTests {
    private static let day: Int64 = 86_400

    @Test func onlyFilesOfTheAgeAreFound() async throws {
        try await BlobWorld.with { world in
            let blobs = try await world.open()
            let (old, young) = (try await blobs.store("old"), try await blobs.store("young"))
            try world.setAge(of: old.key, seconds: Self.day + 60)
            try world.setAge(of: young.key, seconds: Self.day - 60)
            #expect(try await blobs.keys(olderThan: Self.day) == [old.key])
            #expect(try await !blobs.withdraw(young.key, olderThan: Self.day))
            #expect(try await blobs.verify(young.key) == .intact(size: 5))
        }
    }

    @Test func aWithdrawnFileIsOutOfReachUntilItIsPutBack() async throws {
        try await BlobWorld.with { world in
            let blobs = try await world.open()
            let key = try await world.oldFile(in: blobs)
            #expect(try await blobs.withdraw(key, olderThan: Self.day))
            #expect(try await blobs.verify(key) == .missing)
            #expect(try await blobs.keys() == [])
            try await blobs.putBack(key)
            #expect(try await blobs.verify(key) == .intact(size: 3))
            #expect(try await blobs.withdraw(key, olderThan: Self.day))
            try await blobs.discard(key)
            #expect(try world.files() == [])
            try await blobs.putBack(key)
            #expect(try await blobs.verify(key) == .missing)
        }
    }

    /// Storing the same content again makes the file young, whichever comes first.
    @Test func contentThatIsStoredAnewMeanwhileStays() async throws {
        try await BlobWorld.with { world in
            let blobs = try await world.open()
            let key = try await world.oldFile(in: blobs)
            #expect(try await blobs.store("old").key == key)
            #expect(try await !blobs.withdraw(key, olderThan: Self.day))
            try world.setAge(of: key, seconds: Self.day + 60)
            #expect(try await blobs.withdraw(key, olderThan: Self.day))
            #expect(try await blobs.store("old").key == key)
            try await blobs.discard(key)
            #expect(try await blobs.verify(key) == .intact(size: 3))
        }
    }

    @Test func uploadsAndSweepsOfTheSameContentNeverLoseIt() async throws {
        try await BlobWorld.with { world in
            let blobs = try await world.open()
            let key = try await world.oldFile(in: blobs)
            for _ in 0..<100 {
                try world.setAge(of: key, seconds: Self.day + 60)
                async let stored = blobs.store("old")
                async let isWithdrawn = blobs.withdraw(key, olderThan: Self.day)
                if try await isWithdrawn { try await blobs.discard(key) }
                #expect(try await stored.key == key)
                #expect(try await blobs.verify(key) == .intact(size: 3))
            }
        }
    }

    @Test func whatAProcessWithdrewBeforeItDiedIsPutBack() async throws {
        try await BlobWorld.with { world in
            let blobs = try await world.open()
            let key = try await world.oldFile(in: blobs)
            #expect(try await blobs.withdraw(key, olderThan: Self.day))
            #expect(try await world.open().verify(key) == .intact(size: 3))
        }
    }

    @Test func anotherProcessLeavesWhatIsBeingWritten() async throws {
        try await BlobWorld.with { world in
            let first = try await world.open()
            let writer = try await first.begin(limit: 100)
            try await writer.append([1, 2])
            let second = try await world.open()
            _ = try await second.keys(olderThan: 0)
            try await writer.append([3])
            let stored = try await writer.finish()
            #expect(try await second.read(stored.key) == [1, 2, 3])
        }
    }
}

extension DiskBlobs {
    fileprivate func store(_ text: String) async throws -> StoredBlob {
        try await store(limit: 1000) { try await $0.append(Array(text.utf8)) }
    }
}

extension BlobWorld {
    fileprivate func setAge(of key: BlobKey, seconds: Int64) throws {
        let path = "\(root)/\(key.text.prefix(2))/\(key.text.dropFirst(2).prefix(2))/\(key)"
        let date = Date(timeIntervalSinceNow: -TimeInterval(seconds))
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    }

    fileprivate func oldFile(in blobs: DiskBlobs) async throws -> BlobKey {
        let key = try await blobs.store("old").key
        try setAge(of: key, seconds: 86_460)
        return key
    }
}

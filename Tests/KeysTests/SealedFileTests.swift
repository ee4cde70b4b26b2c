import Keys
import Testing

@Suite struct SealedFileTests {
    private static let chunk = 64 * 1024
    private static let sealedChunk = chunk + 16

    @Test(arguments: [0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 7], [1000, chunk, 1_000_000])
    func aFileOpensAgainHoweverItIsCut(size: Int, piece: Int) throws {
        let sealer = try sealer("k1")
        let plain = content(size)
        let sealed = try seal(plain, sealer, piece: piece)
        #expect(try open(sealed, sealer, piece: piece / 2 + 1) == plain)
        #expect(sealed.count == size + 8 + 1 + 2 + 16 + 16 * max(1, (size + Self.chunk - 1) / Self.chunk))
    }

    @Test func equalFilesAreSealedDifferently() throws {
        let sealer = try sealer("k1")
        #expect(try seal(content(10), sealer) != seal(content(10), sealer))
    }

    @Test func cuttingTheFileShortIsNoticed() throws {
        let sealer = try sealer("k1")
        let sealed = try seal(content(2 * Self.chunk + 5), sealer)
        let (header, step) = (27, Self.sealedChunk)
        let lengths = [0, 1, 8, 9, 26, header, header + step, header + 2 * step, sealed.count - 1]
        for length in lengths {
            #expect(throws: SealError.self) { try open(Array(sealed.prefix(length)), sealer) }
        }
    }

    @Test func swappedDoubledAndAddedBytesAreNoticed() throws {
        let sealer = try sealer("k1")
        let sealed = try seal(content(3 * Self.chunk), sealer)
        let header = Array(sealed.prefix(27))
        let chunks = (0..<3).map { Array(sealed.dropFirst(27 + $0 * Self.sealedChunk).prefix(Self.sealedChunk)) }
        for order in [[1, 0, 2], [0, 0, 1, 2], [0, 2], [0, 1, 2, 2], [2]] {
            #expect(throws: SealError.notAuthentic) { try open(header + order.flatMap { chunks[$0] }, sealer) }
        }
        #expect(throws: SealError.notAuthentic) { try open(sealed + [0], sealer) }
        #expect(try open(header + chunks.joined(), sealer) == content(3 * Self.chunk))
    }

    @Test func everyAlteredByteIsNoticed() throws {
        let sealer = try sealer("k1")
        let sealed = try seal(content(40), sealer)
        for index in sealed.indices {
            var altered = sealed
            altered[index] ^= 1
            #expect(throws: SealError.self) { try open(altered, sealer) }
        }
    }

    @Test func otherKeysAreNamed() throws {
        let sealed = try seal(content(5), try sealer("k1"))
        #expect(throws: SealError.unknownKey(id: "k1")) { try open(sealed, try sealer("k2")) }
        #expect(try open(sealed, try sealer("k1", "k2")) == content(5))
    }

    @Test func theFileNameHasherDoesNotSeeTheCuts() throws {
        let sealer = try sealer("k1")
        var whole = sealer.fileNameHasher()
        whole.update([1, 2, 3])
        var pieces = sealer.fileNameHasher()
        pieces.update([1])
        pieces.update([2, 3])
        #expect(whole.finish() == pieces.finish())
    }

    private func content(_ size: Int) -> [UInt8] {
        (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    }

    private func seal(_ plain: [UInt8], _ sealer: Sealer, piece: Int = 50_000) throws -> [UInt8] {
        var sealing = try sealer.fileSealing()
        var output: [UInt8] = []
        for start in stride(from: 0, to: plain.count, by: piece) {
            output += try sealing.seal(plain[start..<min(start + piece, plain.count)])
        }
        return output + (try sealing.finish())
    }

    private func open(_ sealed: [UInt8], _ sealer: Sealer, piece: Int = 50_000) throws -> [UInt8] {
        var opening = sealer.fileOpening()
        var output: [UInt8] = []
        for start in stride(from: 0, to: sealed.count, by: piece) {
            output += try opening.open(sealed[start..<min(start + piece, sealed.count)])
        }
        return output + (try opening.finish())
    }
}

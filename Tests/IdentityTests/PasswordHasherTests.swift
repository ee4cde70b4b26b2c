import Identity
import Testing

@Suite struct PasswordHasherTests {
    @Test func aPasswordMatchesItsHashOnly() async throws {
        try await withHasher { hasher in
            let stored = try await hasher.hash("Abc12345")
            #expect(stored.hasPrefix("scrypt$16$1$1$"))
            #expect(try await hasher.match("Abc12345", with: stored) == .matches(isOutdated: false))
            #expect(try await hasher.match("Abc12346", with: stored) == .differs)
            #expect(try await hasher.match("", with: stored) == .differs)
            #expect(try await hasher.match("Abc12345", with: nil) == .differs)
        }
    }

    @Test func aHashMadeElsewhereIsUnderstood() async throws {
        // Made with Python: hashlib.scrypt(b"password", salt=b"NaCl" * 4, n=1024, r=8, p=16, dklen=32).hex()
        let stored =
            "scrypt$1024$8$16$4e61436c4e61436c4e61436c4e61436c$"
            + "aee7e5612afb24ac1cc8fe2d68580f04923b9ea9b0455be3a27b6141bd8c4822"
        try await withHasher { hasher in
            let match = try await hasher.match("password", with: stored)
            #expect(match == .matches(isOutdated: true))
        }
    }

    @Test func equalPasswordsHaveDifferentHashes() async throws {
        try await withHasher { hasher in
            let first = try await hasher.hash("Abc12345")
            let second = try await hasher.hash("Abc12345")
            #expect(first != second)
        }
    }

    @Test(arguments: [
        "", "x", "scrypt$16$1$1$00$00", "scrypt$17$1$1$\(salt)$\(hash)", "scrypt$16$0$1$\(salt)$\(hash)",
        "scrypt$1099511627776$8$1$\(salt)$\(hash)", "bcrypt$16$1$1$\(salt)$\(hash)", "scrypt$16$1$1$\(salt)$\(hash)$",
        "scrypt$16$1$1$\(salt)$\(hash.uppercased())",
    ])
    func malformedHashesAreNoMatch(stored: String) async throws {
        try await withHasher { hasher in
            await #expect(throws: PasswordError.malformedHash) { try await hasher.match("x", with: stored) }
        }
    }

    @Test func whoComesWhenTheQueueIsFullIsToldSo() async throws {
        let slow = try #require(ScryptCost(rounds: 1 << 14, blockSize: 8, parallelism: 1))
        try await withHasher(cost: slow, queue: 1) { hasher in
            let results = await withTaskGroup(of: Result<String, PasswordError>.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        do throws(PasswordError) { return .success(try await hasher.hash("x")) } catch {
                            return .failure(error)
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(results.contains(.failure(.busy)))
            #expect(results.filter { if case .success = $0 { true } else { false } }.count >= 2)
            _ = try await hasher.hash("x")
        }
    }

    @Test func aStoppedHasherSaysSo() async throws {
        let hasher = PasswordHasher(
            cost: .trivial, threads: 1, queue: 1, randomBytes: { Array(repeating: 1, count: $0) })
        await hasher.shutDown()
        await #expect(throws: PasswordError.stopping) { try await hasher.hash("x") }
    }

    @Test(arguments: [(15, 1, 1), (24, 1, 1), (1 << 21, 8, 1), (16, 0, 1), (16, 17, 1), (16, 1, 0), (16, 1, 17)])
    func oddCostsAreRefused(rounds: Int, blockSize: Int, parallelism: Int) {
        #expect(ScryptCost(rounds: rounds, blockSize: blockSize, parallelism: parallelism) == nil)
    }

    private static let salt = String(repeating: "0", count: 32)
    private static let hash = String(repeating: "a", count: 64)

    private func withHasher(
        cost: ScryptCost = .trivial, queue: Int = 10, _ body: (PasswordHasher) async throws -> Void
    ) async throws {
        let hasher = PasswordHasher(
            cost: cost, threads: 1, queue: queue, randomBytes: { (0..<$0).map { _ in UInt8.random(in: 0...255) } })
        let result: Result<Void, any Error>
        do { result = .success(try await body(hasher)) } catch { result = .failure(error) }
        await hasher.shutDown()
        try result.get()
    }
}

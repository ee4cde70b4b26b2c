/// How much work one password costs: memory is 128 × `blockSize` × `rounds` bytes, time grows with all three.
package struct ScryptCost: Hashable, Sendable {
    /// A power of two.
    package let rounds: Int
    package let blockSize: Int
    package let parallelism: Int

    /// 32 MB and about 0.2 s on one core of 2020.
    ///
    /// Source: OWASP Password Storage Cheat Sheet, scrypt N = 2^15, r = 8, p = 3.
    package static let standard = ScryptCost(trustedRounds: 1 << 15, blockSize: 8, parallelism: 3)
    /// Next to no work, for tests and demonstrations only.
    package static let trivial = ScryptCost(trustedRounds: 16, blockSize: 1, parallelism: 1)

    /// `nil` outside 16 ≤ N ≤ 2^20, 1 ≤ r ≤ 16, 1 ≤ p ≤ 16, or when N is no power of two; at most 2 GB.
    package init?(rounds: Int, blockSize: Int, parallelism: Int) {
        guard (16...(1 << 20)).contains(rounds), rounds & (rounds - 1) == 0, (1...16).contains(blockSize),
            (1...16).contains(parallelism)
        else { return nil }
        self.init(trustedRounds: rounds, blockSize: blockSize, parallelism: parallelism)
    }

    private init(trustedRounds rounds: Int, blockSize: Int, parallelism: Int) {
        self.rounds = rounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }
}

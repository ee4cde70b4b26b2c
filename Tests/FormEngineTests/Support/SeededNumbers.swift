/// The same numbers for the same seed, so that a failing example comes back.
struct SeededNumbers {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// A number from 0 up to, but not including, `bound`.
    mutating func below(_ bound: Int) -> Int {
        // SplitMix64: a Weyl sequence, then two rounds of mixing.
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        return Int(mixed % UInt64(max(bound, 1)))
    }

    mutating func pick<Thing>(_ things: [Thing]) -> Thing { things[below(things.count)] }

    mutating func flip() -> Bool { below(2) == 0 }
}

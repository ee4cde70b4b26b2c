/// Which signs may stand at a place of a pattern.
indirect enum SignTest: Hashable, Sendable {
    case one(UInt32)
    case range(UInt32, UInt32)
    /// Everything but a line feed.
    case any
    case digit
    case word
    case space
    case not(SignTest)
    case either([SignTest])

    func holds(_ code: UInt32) -> Bool {
        switch self {
        case .one(let wanted): code == wanted
        case .range(let first, let last): (first...last).contains(code)
        case .any: code != 10
        case .digit: (48...57).contains(code)
        case .word:
            (48...57).contains(code) || (65...90).contains(code) || (97...122).contains(code) || code == 95
        case .space: [9, 10, 12, 13, 32].contains(code)
        case .not(let test): !test.holds(code)
        case .either(let tests): tests.contains { $0.holds(code) }
        }
    }
}

/// How many steps an evaluation may still take.
struct Budget {
    private var remaining: Int
    private(set) var isExhausted = false

    init(steps: Int) {
        remaining = steps
    }

    /// Whether there was a step left to take.
    mutating func takeStep() -> Bool {
        guard remaining > 0 else {
            isExhausted = true
            return false
        }
        remaining -= 1
        return true
    }
}

/// Writes a pattern out as steps.
struct PatternCompiler {
    private var steps: [Pattern.Step] = []
    private var isTooLong = false

    /// `nil` when there are too many steps.
    var finished: [Pattern.Step]? {
        isTooLong || steps.count > Pattern.stepLimit ? nil : steps + [.end]
    }

    mutating func add(_ node: PatternNode) {
        if steps.count > Pattern.stepLimit { isTooLong = true }
        guard !isTooLong else { return }
        switch node {
        case .sign(let test): steps.append(.sign(test))
        case .start: steps.append(.start)
        case .finish: steps.append(.finish)
        case .sequence(let parts): for part in parts { add(part) }
        case .choice(let branches): addChoice(branches)
        case .repeated(let part, let least, let most): addRepeated(part, least, most)
        }
    }

    private mutating func addChoice(_ branches: [PatternNode]) {
        var jumps: [Int] = []
        for branch in branches.dropLast() {
            let fork = steps.count
            steps.append(.fork([]))
            add(branch)
            jumps.append(steps.count)
            steps.append(.fork([]))
            steps[fork] = .fork([fork + 1, steps.count])
        }
        if let last = branches.last { add(last) }
        for jump in jumps { steps[jump] = .fork([steps.count]) }
    }

    private mutating func addRepeated(_ part: PatternNode, _ least: Int, _ most: Int?) {
        for _ in 0..<least { add(part) }
        guard let most else {
            let fork = steps.count
            steps.append(.fork([]))
            add(part)
            steps.append(.fork([fork]))
            steps[fork] = .fork([fork + 1, steps.count])
            return
        }
        var forks: [Int] = []
        for _ in least..<max(least, most) {
            forks.append(steps.count)
            steps.append(.fork([]))
            add(part)
        }
        for fork in forks { steps[fork] = .fork([fork + 1, steps.count]) }
    }
}

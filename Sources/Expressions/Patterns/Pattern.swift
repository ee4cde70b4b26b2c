/// A pattern of `matches`, found in time that grows with pattern × text and never faster.
///
///     literals  .  [a-z0-9_] [^…]  \d \w \s \D \W \S  \. and other escaped signs  ( … ) (?: … )  a|b  * + ?
///     {n} {n,} {n,m}  ^ $
///
/// `.` is everything but a line feed; `^` and `$` are the ends of the text; classes know ASCII alone.
/// `Web/Public/patterns.js` has the same rules.
package struct Pattern: Sendable {
    /// The longest pattern, in Unicode code points.
    package static let lengthLimit = 200
    /// The most steps that it may have once repetitions are written out.
    static let stepLimit = 1000
    /// The highest number in braces.
    static let repeatLimit = 50

    /// What the search does at one place.
    enum Step: Sendable {
        case sign(SignTest)
        case start
        case finish
        case fork([Int])
        case end
    }

    let steps: [Step]

    /// `nil` when `text` is no pattern.
    package init?(_ text: String) {
        var reader = PatternReader(text)
        guard let node = reader.whole() else { return nil }
        var compiler = PatternCompiler()
        compiler.add(node)
        guard let steps = compiler.finished else { return nil }
        self.steps = steps
    }

    /// Whether it is found somewhere in `text`.
    package func isFound(in text: String) -> Bool {
        let codes = text.unicodeScalars.map(\.value)
        var active = Set<Int>()
        for at in 0...codes.count {
            reach(0, &active, isStart: at == 0, isFinish: at == codes.count)
            if active.contains(steps.count - 1) { return true }
            guard at < codes.count else { break }
            var next = Set<Int>()
            for index in active {
                guard case .sign(let test) = steps[index], test.holds(codes[at]) else { continue }
                reach(index + 1, &next, isStart: false, isFinish: at + 1 == codes.count)
            }
            active = next
        }
        return false
    }

    /// Adds every step that can be reached from `from` without reading a sign.
    private func reach(_ from: Int, _ active: inout Set<Int>, isStart: Bool, isFinish: Bool) {
        var open = [from]
        while let index = open.popLast() {
            guard active.insert(index).inserted else { continue }
            switch steps[index] {
            case .fork(let targets): open += targets
            case .start: if isStart { open.append(index + 1) }
            case .finish: if isFinish { open.append(index + 1) }
            case .sign, .end: break
            }
        }
    }
}

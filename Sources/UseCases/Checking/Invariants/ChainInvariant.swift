import Domain

/// I2: every history is a whole hash chain without a gap, from the application's start on.
enum ChainInvariant {
    static func findings(_ checked: CheckedApplication) -> [CheckFinding] {
        let problems = ChainCheck.verify(
            checked.events, head: checked.application.chain, hash: checked.digests.chain)
        var findings = problems.map { checked.finding(.chainBroken, sentence($0)) }
        if checked.events.isEmpty {
            findings.append(checked.finding(.historyMissing, "it has no events, not even that of its start"))
        }
        return findings
    }

    private static func sentence(_ problem: ChainCheck.Problem) -> String {
        switch problem {
        case .countDiffers(let recorded, let found): "it names \(recorded) events, and there are \(found)"
        case .outOfOrder(let ordinal): "an event is missing or out of order before event \(ordinal)"
        case .foreign(let ordinal): "event \(ordinal) belongs to another application"
        case .linkBroken(let ordinal): "event \(ordinal) does not name the hash of the one before it"
        case .altered(let ordinal): "event \(ordinal) was altered: its content does not give its hash"
        case .headDiffers: "it names another last hash than its last event has"
        }
    }
}

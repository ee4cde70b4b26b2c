import Domain
import FormEngine
import Programmes
import WorkflowEngine

/// Of which quotas many applications would take places, as it stands before they are reported together: a refusal then
/// names what was taken before and how many were asked for in all (R-QUOTA-02, R-QUOTA-05).
struct QuotaTally {
    private struct Key: Hashable {
        let unit: UnitID
        let batch: BatchID
        let item: String
    }

    private var keys: [ApplicationID: Key] = [:]
    private var before: [Key: Quota] = [:]

    init(_ ids: [ApplicationID], _ site: Site, in store: any StoreTransaction) throws {
        for id in ids {
            guard let application = try store.applications.find(id),
                let programme = site.programme(application.programme, in: application.revision),
                let rule = programme.quota,
                let step = try store.routes.list(of: id).steps(of: programme.workflow).first(where: { step in
                    step.position == application.state.stage && step.takesQuota
                }),
                let item = rule.item(programme.form, try store.answers.sheet(of: id, form: programme.form).sheet)
            else { continue }
            let key = Key(unit: step.unit, batch: application.batch, item: item)
            keys[id] = key
            guard before[key] == nil else { continue }
            before[key] = try store.quotas.list(of: key.unit, batch: key.batch).first { $0.item == item }
        }
    }

    /// For each quota that did not suffice, one refusal of all that asked for it.
    func refusals(_ outcomes: [SelectedOutcome]) -> [TransitionRefusal] {
        var asked: [Key: Int] = [:]
        var short: [Key] = []
        var own: [TransitionRefusal] = []
        for outcome in outcomes {
            let isShort = outcome.refusals.contains(where: \.isQuotaExceeded)
            guard let key = keys[outcome.id], before[key] != nil else {
                // Without a tally the row's own reason still forbids the whole.
                own += outcome.refusals.filter(\.isQuotaExceeded)
                continue
            }
            if outcome.isDone || isShort { asked[key, default: 0] += 1 }
            if isShort, !short.contains(key) { short.append(key) }
        }
        return own
            + short.compactMap { key in
                before[key].map { quota in
                    .workflow(
                        .quotaExceeded(limit: quota.declared ?? 0, used: quota.used, asked: asked[key, default: 0]))
                }
            }
    }
}

extension TransitionRefusal {
    var isQuotaExceeded: Bool {
        if case .workflow(.quotaExceeded) = self { true } else { false }
    }
}

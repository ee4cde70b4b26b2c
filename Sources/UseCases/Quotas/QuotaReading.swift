import Domain
import Programmes
import WorkflowEngine

extension Dossier {
    /// The quota that going up from `step` would take a place of, as it stands before; `nil` where none is taken, or
    /// where none was preset.
    ///
    /// - Parameter asked: how many are to go up by this action.
    func quota(at step: RouteStep, asked: Int = 1, in store: any StoreTransaction) throws -> QuotaFacts? {
        guard step.takesQuota, let rule = programme.quota, let item = quotaItem else { return nil }
        let quotas = try store.quotas.list(of: step.unit, batch: batch.id)
        guard let quota = quotas.first(where: { $0.item == item }), let ceiling = quota.ceiling else { return nil }
        let isMaintained = rule.isMaintained(quotas, programme.form)
        return QuotaFacts(
            limit: ceiling, used: quota.used, asked: asked, declared: isMaintained ? quota.declared : nil)
    }

    /// The kind of place that the application takes.
    var quotaItem: String? {
        programme.quota?.item(programme.form, draft.sheet)
    }
}

extension TransitionWriter {
    /// Takes the place that the decision counted on; the row itself decides whether one is left (R-QUOTA-02).
    func takePlace(_ position: Int) throws {
        guard let unit = dossier.route.first(where: { $0.position == position })?.unit, let item = dossier.quotaItem,
            try store.quotas.take(dossier.application.id, of: unit, batch: dossier.batch.id, item: item, at: now)
        else { throw LostRace() }
    }
}

import Domain
import FormEngine
import Programmes

/// Reads `demo/quotas.yaml`: what first-level units may report in a batch, and what they have declared.
struct QuotasReader {
    let context: DemoContext
    let units: [DemoUnit]
    let batches: [Batch]

    func quotas() -> [DemoQuota] {
        var quotas: [DemoQuota] = []
        for mapping in context.entries("quotas") {
            for quota in self.quotas(mapping) {
                let isTaken = quotas.contains { other in
                    (other.batch, other.unit, other.item) == (quota.batch, quota.unit, quota.item)
                }
                if isTaken { mapping.report("the number \"\(quota.item)\" of this unit and batch occurs twice") }
                quotas.append(quota)
            }
        }
        return quotas
    }

    private func quotas(_ mapping: Mapping) -> [DemoQuota] {
        let batch = mapping.required("batch").flatMap(batch)
        let node = mapping.required("unit")
        let unit = node.flatMap { context.unit($0, among: units) }
        let places = mapping.required("places")?.mapping()?.all ?? []
        let declared = mapping.optional("declared")?.mapping()?.all ?? []
        mapping.finish()
        guard let batch, let unit, let programme = context.site.programme(batch.programme) else { return [] }
        guard let rule = programme.quota else {
            mapping.report("the programme \"\(programme.id)\" has no quota")
            return []
        }
        if units.first(where: { $0.id == unit })?.isFirstLevel == false {
            node?.report("the unit \"\(unit)\" is no first-level unit")
        }
        let kinds = rule.categories(programme.form).map(\.code)
        let ceilings = numbers(places, among: kinds)
        let own = numbers(declared, among: kinds + rule.indicators.map(\.id))
        for (item, number) in own where (ceilings[item] ?? rule.ceiling(of: item)).map({ $0 < number }) ?? false {
            mapping.report("more is declared of \"\(item)\" than there are places")
        }
        for item in own.keys.sorted() where kinds.contains(item) && ceilings[item] == nil {
            mapping.report("\"\(item)\" is declared and has no places")
        }
        return Set(ceilings.keys).union(own.keys).sorted().map { item in
            DemoQuota(
                batch: batch.id, unit: unit, item: item, ceiling: ceilings[item] ?? rule.ceiling(of: item),
                declared: own[item])
        }
    }

    private func numbers(_ entries: [(key: String, value: PackNode)], among known: [String]) -> [String: Int] {
        var numbers: [String: Int] = [:]
        for (key, value) in entries {
            guard known.contains(key) else {
                value.report("there is no number \"\(key)\"; expected one of \(known.joined(separator: ", "))")
                continue
            }
            numbers[key] = value.integer(0...9999).map { Int($0) }
        }
        return numbers
    }

    private func batch(_ node: PackNode) -> Batch? {
        guard let id = node.identifier(BatchID.self) else { return nil }
        guard let batch = batches.first(where: { $0.id == id }) else {
            node.report("there is no batch \"\(id)\"")
            return nil
        }
        return batch
    }
}

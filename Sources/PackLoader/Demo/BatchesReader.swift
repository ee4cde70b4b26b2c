import Domain
import Expressions
import Programmes

/// Reads `demo/batches.yaml`.
struct BatchesReader {
    let context: DemoContext
    /// Batches close in the afternoon of their last day, so that this day is printed as the closing day.
    private static let closingHour = 18

    func batches() -> [Batch] {
        var batches: [Batch] = []
        for mapping in context.entries("batches") {
            guard let batch = batch(mapping) else { continue }
            if batches.contains(where: { $0.id == batch.id }) {
                mapping.report("the batch \"\(batch.id)\" occurs twice")
            }
            if batch.opensAt >= batch.closesAt || batch.correctionClosesAt < batch.closesAt {
                mapping.report("a batch opens, closes and ends its corrections in this order")
            }
            batches.append(batch)
        }
        return batches
    }

    private func batch(_ mapping: Mapping) -> Batch? {
        let id = mapping.required("id")?.identifier(BatchID.self)
        let programme = mapping.required("programme").flatMap(context.programme)
        let year = mapping.required("year").flatMap(year)
        let name = mapping.requiredText("name")
        let related = mapping.requiredText("related")
        let kinds = mapping.requiredText("kind")
        let published = mapping.required("published").flatMap { instant($0, hour: 0) }
        let opens = mapping.required("opens").flatMap { instant($0, hour: 0) }
        let closes = mapping.required("closes").flatMap { instant($0, hour: Self.closingHour) }
        let correction = mapping.optional("correction").flatMap { instant($0, hour: Self.closingHour) }
        let ranking = mapping.optional("ranking").flatMap { instant($0, hour: Self.closingHour) }
        let review = mapping.optional("review").flatMap { instant($0, hour: Self.closingHour) }
        let reference = mapping.required("reference")?.date(from: context.today)
        let given = mapping.optional("parameters")?.mapping()
        let values = programme.map { parameters($0.batchParameters, given, mapping) } ?? [:]
        mapping.finish()
        guard let id, let programme, let year, let name, let related, let kinds, let published, let opens, let closes,
            let reference
        else { return nil }
        return Batch(
            id: id, programme: programme.id, year: year, name: name, related: related, kinds: kinds,
            publishedAt: published, opensAt: opens, closesAt: closes, correctionClosesAt: correction ?? closes,
            rankingClosesAt: ranking, reviewClosesAt: review, referenceDate: reference, parameters: values)
    }

    private func instant(_ node: PackNode, hour: Int) -> Instant? {
        node.date(from: context.today).map { context.site.zone.instant(of: $0, hour: hour) }
    }

    /// `{year}`, `{year-1}`, `{year+1}`, or four digits.
    private func year(_ node: PackNode) -> String? {
        let year = context.today.year
        let words = ["{year}": year, "{year-1}": year - 1, "{year+1}": year + 1]
        let text = node.scalar ?? ""
        if let number = words[text] { return String(number) }
        guard text.utf8.count == 4, Int(text) != nil else {
            node.report("expected {year}, {year-1}, {year+1} or four digits, found \(node.shown)")
            return nil
        }
        return text
    }

    private func parameters(_ wanted: [BatchParameter], _ given: Mapping?, _ batch: Mapping) -> [String: Value] {
        guard let given else {
            if !wanted.isEmpty, !batch.has("parameters") { batch.report("missing key \"parameters\"") }
            return [:]
        }
        var values: [String: Value] = [:]
        for parameter in wanted {
            values[parameter.id] = given.required(parameter.id)?.value(of: parameter.kind, today: context.today)
        }
        given.finish()
        return values
    }
}

extension PackNode {
    /// A batch parameter's value.
    func value(of kind: BatchParameter.Kind, today: CivilDate) -> Value? {
        switch kind {
        case .date: date(from: today).map(Value.date)
        case .integer: integer().map(Value.integer)
        case .decimal: decimal().map(Value.decimal)
        case .text: text().map(Value.text)
        }
    }
}

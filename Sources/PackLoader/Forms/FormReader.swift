import Domain
import Expressions
import FormEngine
import Programmes

/// Reads `form.yaml`: the sections of a programme's form.
struct FormReader {
    let lists: ListShelf
    let ledger: ExpressionLedger
    private static let surroundings: Set<String> = ["batch", "applicant", "today", "followed"]

    /// The form, and the types of its names in `types`.
    func form(_ mapping: Mapping, _ types: inout ScopeTypes) -> FormDefinition {
        let nodes = mapping.required("sections")?.items() ?? []
        mapping.finish()
        var sections: [SectionDefinition] = []
        for node in nodes {
            guard let inner = node.mapping() else { continue }
            guard let section = section(inner, after: sections, &types) else {
                inner.optional("id")?.scalar.map { types.addBroken($0) }
                continue
            }
            if sections.contains(where: { $0.id == section.id }) {
                node.report("the section \"\(section.id)\" occurs twice")
            }
            sections.append(section)
        }
        if nodes.isEmpty { mapping.report("expected at least one section") }
        return FormDefinition(sections: sections)
    }

    private func section(
        _ mapping: Mapping, after former: [SectionDefinition], _ types: inout ScopeTypes
    ) -> SectionDefinition? {
        let id = mapping.required("id")?.variable(SectionID.self)
        if let id, Self.surroundings.contains(id.text) { mapping.report("a section cannot be called \"\(id)\"") }
        let title = mapping.requiredText("title")
        let help = mapping.optionalText("help")
        let when = mapping.optional("when").flatMap { ledger.condition($0, .outside) }
        let nodes = mapping.required("fields")?.items()
        let (fields, broken) = fields(nodes ?? [], in: id ?? "section")
        if nodes?.isEmpty == true { mapping.report("expected at least one field") }
        let records = mapping.optional("records")?.mapping().flatMap { self.records($0, fields, broken) }
        let isBroken = mapping.has("records") && records == nil
        let outer = mapping.optional("inside").flatMap { node in
            InnerSection(id: id, hasRecords: mapping.has("records"), node: node).outer(among: former)
        }
        mapping.finish()
        guard let id, let title, !isBroken else { return nil }
        let section = SectionDefinition(
            id: id, title: title, help: help, when: Self.both(outer?.when, when), records: records, outer: outer?.id,
            fields: fields)
        types.add(section, broken: broken)
        return section
    }

    /// What stands on the page of another section applies only where that one does.
    private static func both(_ outer: Expression?, _ own: Expression?) -> Expression? {
        guard let outer, let own else { return outer ?? own }
        return .binary(.and, outer, own)
    }

    /// The fields, and the ids of those that could not be read.
    private func fields(_ nodes: [PackNode], in section: SectionID) -> ([FieldDefinition], broken: [String]) {
        let reader = FieldReader(lists: lists, ledger: ledger, owner: section.text, place: .inside(section))
        var fields: [FieldDefinition] = []
        var broken: [String] = []
        var read: [(field: FieldDefinition, node: PackNode)] = []
        for node in nodes {
            guard let mapping = node.mapping() else { continue }
            guard let field = reader.field(mapping) else {
                if let id = mapping.optional("id")?.scalar { broken.append(id) }
                continue
            }
            if fields.contains(where: { $0.id == field.id }) { node.report("the field \"\(field.id)\" occurs twice") }
            fields.append(field)
            read.append((field, node))
        }
        for (field, node) in read { ChoiceRules(field: field, node: node).report(among: fields, broken) }
        return (fields, broken)
    }

    private func records(_ mapping: Mapping, _ fields: [FieldDefinition], _ broken: [String]) -> RecordRules? {
        let minimum = mapping.required("min")?.count()
        let maximum = mapping.required("max")?.count(from: 1)
        let isOrdered = mapping.flag("ordered")
        let noun = mapping.optionalText("noun")
        let (allowsDuplicate, allowsReuse) = (mapping.flag("duplicate"), mapping.flag("reuse"))
        let columns = mapping.required("columns")?.items()?.compactMap { column($0, fields, broken) }
        mapping.finish()
        guard let minimum, let maximum, let columns else { return nil }
        if minimum > maximum { mapping.report("min \(minimum) is more than max \(maximum)") }
        return RecordRules(
            minimum: minimum, maximum: maximum, isOrdered: isOrdered, columns: columns, noun: noun,
            allowsDuplicate: allowsDuplicate, allowsReuse: allowsReuse)
    }

    private func column(_ node: PackNode, _ fields: [FieldDefinition], _ broken: [String]) -> FieldID? {
        guard let id = node.variable(FieldID.self), !broken.contains(id.text) else { return nil }
        guard fields.contains(where: { $0.id == id }) else {
            let known = fields.map(\.id.text).joined(separator: ", ")
            node.report("there is no field \"\(id)\" in this section; expected one of \(known)")
            return nil
        }
        return id
    }
}

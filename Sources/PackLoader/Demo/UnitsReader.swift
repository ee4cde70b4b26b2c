import Domain

/// Reads `demo/units.yaml`.
struct UnitsReader {
    let context: DemoContext

    func units() -> [DemoUnit] {
        var units: [DemoUnit] = []
        for mapping in context.entries("units") {
            guard let unit = unit(mapping, above: units) else { continue }
            if units.contains(where: { $0.id == unit.id }) { mapping.report("the unit \"\(unit.id)\" occurs twice") }
            if units.contains(where: { $0.code == unit.code }) {
                mapping.report("another unit has the code \(unit.code.text) too")
            }
            units.append(unit)
        }
        return units
    }

    private func unit(_ mapping: Mapping, above units: [DemoUnit]) -> DemoUnit? {
        let id = mapping.required("id")?.identifier(UnitID.self)
        let name = mapping.requiredText("name")
        let kind: UnitKind? = mapping.required("kind")?.choice()
        let type = mapping.optionalText("type")
        let code = mapping.required("code").flatMap(creditCode)
        let registered = mapping.required("registered").flatMap(division)
        let insured = mapping.required("insured").flatMap(division)
        let location = mapping.required("location").flatMap(division)
        if !mapping.has("parent") { mapping.report("missing key \"parent\"") }
        let node = mapping.nullable("parent")
        let parent = node.flatMap { $0.isNull ? nil : self.parent($0, among: units) }
        let isFirstLevel = mapping.flag("first-level")
        mapping.finish()
        guard let id, let name, let kind, let code, let registered, let insured, let location else { return nil }
        return DemoUnit(
            id: id, name: name, kind: kind, type: type, code: code, registered: registered, insured: insured,
            location: location, parent: parent, isFirstLevel: isFirstLevel)
    }

    private func parent(_ node: PackNode, among units: [DemoUnit]) -> UnitID? {
        guard let id = node.identifier(UnitID.self) else { return nil }
        guard units.contains(where: { $0.id == id }) else {
            node.report("there is no unit \"\(id)\" before this one; a unit stands after its parent")
            return nil
        }
        return id
    }

    private func creditCode(_ node: PackNode) -> CreditCode? {
        guard let code = node.scalar.flatMap({ CreditCode($0) }) else {
            node.report("expected a credit code with right check characters, found \(node.shown)")
            return nil
        }
        return code
    }

    private func division(_ node: PackNode) -> String? {
        guard let text = node.scalar, text.utf8.count == 6, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
            node.report("expected six digits of GB/T 2260, found \(node.shown)")
            return nil
        }
        return text
    }
}

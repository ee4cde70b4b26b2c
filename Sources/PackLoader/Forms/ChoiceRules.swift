import Domain
import FormEngine

/// What a choice that depends on another one demands of the fields beside it.
struct ChoiceRules {
    let field: FieldDefinition
    let node: PackNode

    /// - Parameter broken: the ids of fields that could not be read; nothing more is said about those.
    func report(among fields: [FieldDefinition], _ broken: [String]) {
        guard case .code(let kind) = field.kind else { return }
        let parents = Set(kind.lists.flatMap(\.items).compactMap(\.parent))
        guard let within = kind.within else { return }
        guard let other = fields.first(where: { $0.id == within }), case .code(let outer) = other.kind else {
            if broken.contains(within.text) { return }
            node.report("within: \"\(within)\" is no code field of this section")
            return
        }
        if within == field.id { node.report("a field cannot be within itself") }
        if parents.isEmpty { node.report("within needs a list whose items have a parent") }
        let known = Set(outer.lists.flatMap(\.items).map(\.code))
        for parent in parents.subtracting(known).sorted() {
            node.report("the parent \"\(parent)\" is no code of \"\(within)\"")
        }
    }
}

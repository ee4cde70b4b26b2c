import Domain
import FormEngine

/// Reads `inside:`, by which the records of a section stand on the page of another section.
///
/// There is one level only, and no circle: the outer section has single answers and stands before.
struct InnerSection {
    let id: SectionID?
    let hasRecords: Bool
    let node: PackNode

    /// The section that is named; `nil`, and a problem, where it cannot hold this one.
    func outer(among former: [SectionDefinition]) -> SectionDefinition? {
        guard let name = node.variable(SectionID.self) else { return nil }
        if !hasRecords {
            node.report("only a section with records can stand inside another one; take the fields over instead")
        }
        guard let outer = former.last(where: { $0.id == name }) else {
            let known = former.filter { $0.records == nil }.map(\.id.text).joined(separator: ", ")
            node.report("there is no section \"\(name)\" before this one; expected one of \(known)")
            return nil
        }
        guard outer.records == nil else {
            node.report("the section \"\(name)\" has records itself, so that nothing can stand inside it")
            return nil
        }
        if let last = former.last, last.id != name, last.outer != name {
            node.report("a section stands right behind the one it is inside; \"\(last.id)\" is in between")
        }
        return outer
    }
}

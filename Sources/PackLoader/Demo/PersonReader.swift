import Domain
import FormEngine

/// Reads a person of the demo world.
struct PersonReader {
    let context: DemoContext

    func person(_ mapping: Mapping) -> DemoPerson? {
        let id = mapping.required("id")?.identifier(PersonID.self)
        let name = mapping.requiredText("name")
        let idNumber = mapping.required("id_number").flatMap(idNumber)
        let mobile = mapping.optional("mobile").flatMap(mobile)
        let ethnic = code(mapping, "ethnic", ["ethnic_groups"])
        let political = code(mapping, "political", ["political_status"])
        let address = mapping.optionalText("address")
        let education = code(mapping, "education", ["education"])
        let degree = code(mapping, "degree", ["degree"])
        let email = mapping.optionalText("email")
        let title = code(mapping, "title", ["title_series_levels", "skill_levels"])
        mapping.finish()
        guard let id, let name, let idNumber else { return nil }
        return DemoPerson(
            id: id, name: name, idNumber: idNumber, mobile: mobile, ethnic: ethnic, political: political,
            address: address, education: education, degree: degree, email: email, title: title)
    }

    private func idNumber(_ node: PackNode) -> ResidentIDNumber? {
        switch ResidentIDNumber.read(node.scalar ?? "", today: context.today) {
        case .success(let number): return number
        case .failure(let failure):
            node.report("not an identity number: its \(failure.problem) is wrong")
            return nil
        }
    }

    private func mobile(_ node: PackNode) -> String? {
        guard let text = node.scalar, PhoneNumber.isMobile(text) else {
            node.report("expected a mobile number, found \(node.shown)")
            return nil
        }
        return text
    }

    /// A code of one of the lists; any code where the site has none of them.
    private func code(_ mapping: Mapping, _ key: String, _ names: [CodeListID]) -> String? {
        guard let node = mapping.optional(key), let code = node.text() else { return nil }
        let lists = names.compactMap { context.lists[$0] }
        let isKnown = lists.isEmpty || lists.contains { list in list.items.contains { $0.code == code } }
        if !isKnown { node.report("the code \(node.shown) is not in \(names.map(\.text).joined(separator: ", "))") }
        return code
    }
}

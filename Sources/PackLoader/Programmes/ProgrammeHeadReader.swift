import Domain
import Programmes
import Texts
import WorkflowEngine

/// Reads what `programme.yaml` says apart from the rules.
struct ProgrammeHeadReader {
    let id: ProgrammeID
    let texts: TextsReader
    let defaults: TextCatalogue
    /// The programmes of the same system that can be followed: all but those that follow one themselves.
    let others: [Programme]

    func head(_ mapping: Mapping) -> ProgrammeHead {
        let slug = id.text.split(separator: "/").last.map(String.init) ?? ""
        if let node = mapping.required("programme"), node.scalar != slug {
            node.report("expected \"\(slug)\", as the folder is named; found \(node.shown)")
        }
        var head = ProgrammeHead()
        head.title = mapping.requiredText("title")
        head.name = mapping.requiredText("name")
        head.document = mapping.requiredText("document")
        head.reviewMenu = mapping.requiredText("review-menu")
        head.listing = mapping.required("listing")?.choice()
        head.pledge = mapping.optional("pledge")?.mapping().flatMap(pledge)
        head.precheck = mapping.required("precheck")?.yesNo()
        head.binding = mapping.required("binding")?.yesNo()
        head.numbering = mapping.required("number")?.mapping().flatMap(numbering)
        head.guidance = mapping.optionalText("guidance")
        head.batchParameters = parameters(mapping.optional("batch-parameters")?.items() ?? [])
        head.texts = mapping.optional("texts")?.mapping().map { texts.overrides($0, of: defaults) } ?? [:]
        head.source = mapping.requiredText("source")
        head.follows = mapping.optional("follows")?.mapping().flatMap(follows)
        head.needs = mapping.optional("needs")?.mapping().map(needs) ?? ApplicationNeeds()
        head.countsRejected = mapping.optional("results")?.mapping().map(countsRejected) ?? false
        head.listsMobile = mapping.optional("lists-mobile")?.yesNo() ?? false
        head.lists = WorkListReader().lists(mapping.optional("lists")?.items() ?? [])
        return head
    }

    private func countsRejected(_ mapping: Mapping) -> Bool {
        let rejected: RejectedShown? = mapping.required("rejected")?.choice()
        mapping.finish()
        return rejected == .counted
    }

    /// Whether the results of a batch tell how many were rejected.
    private enum RejectedShown: String, CaseIterable {
        case counted, omitted
    }

    private func pledge(_ mapping: Mapping) -> Pledge? {
        let title = mapping.requiredText("title")
        let text = mapping.requiredText("text")
        let tick = mapping.requiredText("tick")
        let proceed = mapping.requiredText("continue")
        mapping.finish()
        guard let title, let text, let tick, let proceed else { return nil }
        return Pledge(title: title, text: text, tick: tick, proceed: proceed)
    }

    private func numbering(_ mapping: Mapping) -> Numbering? {
        let prefix = mapping.optionalText("prefix") ?? ""
        let date: Numbering.DatePart? = mapping.required("date")?.choice()
        let digits = mapping.required("digits")?.integer(1...12)
        let serial: Numbering.Serial? = mapping.optional("serial")?.choice()
        mapping.finish()
        guard let date, let digits else { return nil }
        if serial == .random, digits < 4 { mapping.report("fewer than 4 random digits are used up too soon") }
        return Numbering(prefix: prefix, datePart: date, digits: Int(digits), serial: serial ?? .sequence)
    }

    private func follows(_ mapping: Mapping) -> FollowRule? {
        let node = mapping.required("programme")
        let states = mapping.required("states")?.items()?.compactMap { $0.choice(StateKind.self) } ?? []
        mapping.finish()
        guard let node, let slug = node.scalar else { return nil }
        guard let programme = others.first(where: { $0.slug == slug || $0.id.text == slug }) else {
            let known = others.map(\.slug).joined(separator: ", ")
            node.report("there is no programme \(node.shown) in this system to be followed; expected one of \(known)")
            return nil
        }
        if states.isEmpty { mapping.report("expected at least one state of the followed application") }
        return FollowRule(programme: programme.id, states: Set(states))
    }

    private func needs(_ mapping: Mapping) -> ApplicationNeeds {
        let scans = mapping.optional("scans")?.items()?.compactMap { $0.text() } ?? []
        let minutes = mapping.optional("minutes")?.integer(1...10_000)
        mapping.finish()
        return ApplicationNeeds(scans: scans, minutes: minutes.map { Int($0) })
    }

    private func parameters(_ nodes: [PackNode]) -> [BatchParameter] {
        var parameters: [BatchParameter] = []
        for node in nodes {
            guard let parameter = node.mapping().flatMap(parameter) else { continue }
            let isTaken = ScopeTypes.batchNames.contains(parameter.id) || parameters.contains { $0.id == parameter.id }
            if isTaken { node.report("a batch has \"\(parameter.id)\" already") }
            parameters.append(parameter)
        }
        return parameters
    }

    private func parameter(_ mapping: Mapping) -> BatchParameter? {
        let id = mapping.required("id")?.variable(FieldID.self)
        let kind: BatchParameter.Kind? = mapping.required("kind")?.choice()
        let label = mapping.requiredText("label")
        mapping.finish()
        guard let id, let kind, let label else { return nil }
        return BatchParameter(id: id.text, kind: kind, label: label)
    }
}

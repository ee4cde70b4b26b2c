import Domain
import Expressions
import FormEngine
import Programmes
import Texts
import WorkflowEngine

/// Reads one programme: `programme.yaml`, `form.yaml`, `workflow.yaml`, and proves `examples.yaml`.
struct ProgrammeReader {
    let folder: PackFolder
    let lists: ListShelf
    /// The wording of the site, over which the programme's goes.
    let texts: TextCatalogue
    let system: SystemID
    /// The programmes of the system that were read before and can be followed.
    var others: [Programme] = []
    /// Whether the examples are run.
    var proves = true

    /// - Parameter place: the programme's folder, inside the packs' folder.
    func programme(_ place: String, id: ProgrammeID) -> Programme? {
        guard let mapping = folder.mapping("\(place)/programme.yaml") else { return nil }
        let problemsBefore = folder.log.problems.count
        let headReader = ProgrammeHeadReader(
            id: id, texts: TextsReader(folder: folder), defaults: texts, others: others)
        let head = headReader.head(mapping)
        let followed = others.first { $0.id == head.follows?.programme }?.form
        let ledger = ExpressionLedger()
        var types = ScopeTypes(batchParameters: head.batchParameters)
        let formReader = FormReader(lists: lists, ledger: ledger)
        let form = folder.mapping("\(place)/form.yaml").map { formReader.form($0, &types) }
        let rules = form.map { RuleReader(form: $0, ledger: ledger).rules(mapping) }
        let workflowReader = WorkflowReader(
            lists: lists, ledger: ledger, precheck: head.precheck ?? false, bindingRequired: head.binding ?? false)
        let flow = folder.mapping("\(place)/workflow.yaml").flatMap(workflowReader.workflow)
        let quota = form.flatMap { QuotaReader(form: $0).quota(mapping, under: flow?.workflow) }
        if let flow {
            let lint = WorkListLint(lists: head.lists, workflow: flow.workflow)
            for problem in lint.problems { (mapping.optional("lists") ?? mapping.node).report(problem) }
        }
        mapping.finish()
        if let followed { types.setFollowed(followed) }
        if let flow { types.setApplicant(flow.workflow.applicant) }
        ledger.checkOrigins(applicantIsUnit: flow?.workflow.applicant == .unit, followed: followed)
        ledger.check(types)
        guard let form, let rules, let flow, let revision = revision(place, form, flow.decisions),
            let programme = head.programme(
                id: id, system: system, revision: revision.id, form: form, rules: rules, flow: flow, quota: quota,
                texts: texts, definition: revision.text)
        else { return nil }
        if folder.log.problems.count == problemsBefore { prove(programme, followed, place) }
        return programme
    }

    private func prove(_ programme: Programme, _ followed: FormDefinition?, _ place: String) {
        guard proves, folder.exists("\(place)/examples.yaml"), let mapping = folder.mapping("\(place)/examples.yaml")
        else {
            return
        }
        ExamplesReader(programme: programme, followed: followed).prove(mapping)
    }

    /// The digest of what an application of this revision depends on: the files and the code lists they name.
    private func revision(
        _ place: String, _ form: FormDefinition, _ decisions: [StageID: [FieldDefinition]]
    ) -> (id: RevisionID, text: String)? {
        var digest = PackDigest()
        for name in ["programme", "form", "workflow"] {
            guard let bytes = folder.bytes(of: "\(place)/\(name).yaml") else { return nil }
            digest.add(bytes)
        }
        let fields = form.sections.flatMap(\.fields) + decisions.sorted { $0.key < $1.key }.flatMap(\.value)
        for case .code(let field) in fields.map(\.kind) {
            for list in field.lists { digest.add(list) }
        }
        for case .division(let field) in fields.map(\.kind) { digest.add(field) }
        let lists = fields.flatMap { field -> [CodeListID] in
            if case .code(let code) = field.kind { code.lists.map(\.id) } else { [] }
        }
        return RevisionFiles(folder, place, lists: lists).map { (digest.revision, $0.canonical) }
    }
}

import Domain
import FormEngine
import Programmes
import WorkflowEngine

/// Reads `demo/applications.yaml` and the files of answers that it names.
struct ApplicationsReader {
    let context: DemoContext
    let units: [DemoUnit]
    let accounts: [DemoAccount]
    let batches: [Batch]

    func applications() -> [DemoApplication] {
        var persons = Dictionary(accounts.compactMap { $0.person }.map { ($0.id, $0) }) { first, _ in first }
        var earlier: [String: DemoApplication] = [:]
        return context.entries("applications").compactMap { mapping in
            guard let application = application(mapping, earlier) else { return nil }
            if let follows = application.follows, earlier[follows] == nil {
                mapping.report("no application before this one has the key \"\(follows)\"")
            }
            if let key = application.key, earlier.updateValue(application, forKey: key) != nil {
                mapping.report("the key \"\(key)\" occurs twice")
            }
            guard let person = application.person else { return application }
            if let known = persons.updateValue(person, forKey: person.id), known != person {
                mapping.report("the person \"\(person.id)\" is described differently elsewhere")
            }
            return application
        }
    }

    private func application(_ mapping: Mapping, _ earlier: [String: DemoApplication]) -> DemoApplication? {
        let programme = mapping.required("programme").flatMap(context.programme)
        let batch = mapping.required("batch").flatMap { self.batch($0, programme?.id) }
        let isUnit = programme?.workflow.applicant == .unit
        let person =
            isUnit ? nil : mapping.required("person")?.mapping().flatMap(PersonReader(context: context).person)
        let employer = mapping.required(isUnit ? "unit" : "employer").flatMap { context.unit($0, among: units) }
        let (key, follows) = (mapping.optionalText("key"), mapping.optionalText("follows"))
        let answers = mapping.required("answers")
        let overrides = mapping.optional("overrides")?.mapping()
        let target = mapping.required("until").flatMap { self.target($0, programme?.workflow) }
        let comments = mapping.optional("comments")?.items() ?? []
        let read = comments.compactMap { node in node.mapping().flatMap { comment($0, programme?.form) } }
        mapping.finish()
        guard let programme, let batch, let employer, let answers, let target, isUnit || person != nil else {
            return nil
        }
        if (programme.follows == nil) != (follows == nil) { mapping.report("a follow-up, and only one, has follows") }
        let followed = follows.flatMap { earlier[$0] }.flatMap { before in
            context.site.programme(before.programme).map { ($0.form, before.sheet) }
        }
        let prefill = DemoPrefill(
            person: person, employer: units.first { $0.id == employer }, units: units, followed: followed,
            today: context.today)
        var reading = prefill.reading(programme.form, answers)
        let reader = AnswersReader(form: programme.form, today: context.today, allowsLocked: false)
        if let file = file(answers) { reader.add(file, to: &reading) }
        if let overrides { reader.add(overrides, to: &reading) }
        let application = DemoApplication(
            programme: programme.id, batch: batch, person: person, employer: employer, key: key, follows: follows,
            sheet: reading.sheet,
            files: reading.files.filter { $0.value > 0 }, target: target, comments: read)
        if context.provesApplications { prove(application, programme, followed, mapping) }
        return application
    }

    private func prove(
        _ application: DemoApplication, _ programme: Programme, _ followed: (FormDefinition, AnswerSheet)?,
        _ mapping: Mapping
    ) {
        guard application.target != .draft, let batch = batches.first(where: { $0.id == application.batch })
        else { return }
        let proof = DemoProof(
            programme: programme, batch: batch, zone: context.site.zone, today: context.today, units: units,
            followed: followed)
        proof.prove(application, at: mapping)
    }

    private func batch(_ node: PackNode, _ programme: ProgrammeID?) -> BatchID? {
        guard let id = node.identifier(BatchID.self) else { return nil }
        let known = batches.filter { programme == nil || $0.programme == programme }.map(\.id)
        guard known.contains(id) else {
            let names = known.map(\.text).joined(separator: ", ")
            node.report("the programme has no batch \"\(id)\"; expected one of \(names)")
            return nil
        }
        return id
    }

    private func file(_ node: PackNode) -> Mapping? {
        guard let name = node.identifier(FieldID.self) else { return nil }
        let file = "\(context.site.id)/demo/answers/\(name).yaml"
        guard context.folder.exists(file) else {
            node.report("there is no file answers/\(name).yaml")
            return nil
        }
        return context.folder.mapping(file)
    }

    private func comment(_ mapping: Mapping, _ form: FormDefinition?) -> DemoApplication.Comment? {
        let node = mapping.required("section")
        let section = node?.variable(SectionID.self)
        let text = mapping.requiredText("text")
        mapping.finish()
        if let section, let form, form.section(section) == nil { node?.report("there is no section \"\(section)\"") }
        guard let section, let text else { return nil }
        return DemoApplication.Comment(section: section, text: text)
    }

    // MARK: The state to be reached

    private func target(_ node: PackNode, _ workflow: WorkflowDefinition?) -> DemoApplication.Target? {
        let parts = (node.scalar ?? "").split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        let stage = parts.count == 2 ? StageID(parts[1]) : nil
        if let stage, let workflow, !workflow.stages.contains(where: { $0.id == stage }) {
            let known = workflow.stages.map(\.id.text).joined(separator: ", ")
            node.report("there is no stage \"\(stage)\"; expected one of \(known)")
            return nil
        }
        switch (parts.first, stage) {
        case ("draft", nil) where parts.count == 1: return .draft
        case ("submitted", nil) where parts.count == 1: return .submitted
        case ("approved", nil) where parts.count == 1: return .approved
        case ("rejected", nil) where parts.count == 1: return .rejected
        case ("recalled", nil) where parts.count == 1: return .recalled
        case ("returned", let stage?): return .returned(stage)
        case ("reviewing", let stage?): return .reviewing(stage)
        case ("to-report", let stage?): return .toReport(stage)
        case ("publicity", let stage?): return .publicity(stage)
        default:
            node.report(
                "expected one of draft, submitted, returned:<stage>, reviewing:<stage>, "
                    + "to-report:<stage>, publicity:<stage>, approved, rejected, "
                    + "recalled; found \(node.shown)")
            return nil
        }
    }
}

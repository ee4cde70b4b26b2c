import Domain
import FormEngine
import HTTPTypes
import PackLoader
import Programmes
import TestSupport

/// Fills in the form of a page as an applicant does, from the answers of an example.
struct FormFiller {
    let section: SectionDefinition
    let answers: FieldAnswers

    /// Types every answer over; locked fields have no control, so that nothing is sent for them.
    func fill(_ form: WebForm) -> WebForm {
        var form = form
        for field in section.fields where field.kind.files == nil && !field.isLocked {
            form.set(field.id.text, answers[field.id].map(field.kind.behaviour.raw) ?? [])
        }
        return form
    }

    /// A file for each field that asks for one, `counts` of them.
    func files(_ counts: [FieldID: Int]) throws -> [MultipartBody.File] {
        try section.fields.flatMap { field -> [MultipartBody.File] in
            guard let rules = field.kind.files, let count = counts[field.id] else { return [] }
            let name = rules.isImage || !rules.accepted.contains(.pdf) ? "photo.jpg" : "scan.pdf"
            return try (1...max(1, count)).map { number in
                try FixtureFile.part(field.id.text, name, as: "证明材料\(number).\(name.suffix(3))")
            }
        }
    }
}

extension WebUser {
    /// Fills in every section of a started application by its pages, as the example does.
    func fillEverything(_ world: WebWorld, _ id: ApplicationID) async throws {
        try await fillEverything(try world.programme, try world.example, id)
    }

    /// The same for any programme; sections that do not apply have no page.
    func fillEverything(_ programme: Programme, _ example: DemoApplication, _ id: ApplicationID) async throws {
        for section in programme.form.sections {
            let path = "applications/\(id)/sections/\(section.id)"
            if section.when != nil, try await get(path).status == .notFound { continue }
            guard section.records != nil else {
                let files = example.counts(section.id, record: nil)
                try await fillSingle(
                    path,
                    FormFiller(
                        section: section, answers: example.sheet.answers(of: section).single), files)
                continue
            }
            for record in example.sheet.answers(of: section).records {
                let filler = FormFiller(section: section, answers: record.answers)
                try await fillSingle(
                    path + "/records/new", filler,
                    example.counts(section.id, record: record.id))
            }
        }
    }

    private func fillSingle(_ path: String, _ filler: FormFiller, _ files: [FieldID: Int]) async throws {
        let page = try await get(path)
        let form = filler.fill(try page.mainForm)
        let answer = try await submit(form, button: "save", files: try filler.files(files))
        guard answer.location?.contains("notice=saved") == true else {
            throw Unexpected("\(path) was not saved: \(answer.status) \(answer.summary)")
        }
    }
}

import Domain
import FormEngine
import Programmes
import UseCases

/// A section with very many records, as a draft that somebody goes on working at.
struct Crowded: Codable {
    let entry: Prepared.Entry
    let section: String
    /// The record in the middle, and the answer of it that is typed anew.
    let record: String
    let field: String

    /// Such a section has at least so many questions.
    private static let width = 8

    /// Writes one copy of a complete draft, with so many records in the narrowest section that is wide enough.
    static func make(
        _ count: Int, of drafts: [Template], in site: BenchSite, startingAt first: Int
    ) async throws -> Crowded {
        for template in drafts {
            guard let section = section(of: template.programme.form, template.sheet) else { continue }
            let filled = crowd(template, section, count, site.context.ids, BenchWorld.clock.now())
            guard let entry = try await Seeder(site, [filled], startingAt: first).seed(1).first,
                let field = section.fields.first(where: SaveWork.isFree),
                case .records(let records) = filled.sheet.answers(of: section), let middle = records.middle
            else { continue }
            return Crowded(entry: entry, section: section.id.text, record: middle.id.text, field: field.id.text)
        }
        throw BenchError("no draft of the demo has a record with \(width) answers")
    }

    private static func section(of form: FormDefinition, _ sheet: AnswerSheet) -> SectionDefinition? {
        form.sections.filter { section in
            !sheet.answers(of: section).records.isEmpty && section.fields.count >= width
                && section.fields.contains(where: SaveWork.isFree)
        }.min { $0.fields.count < $1.fields.count }
    }

    /// The records there are, again and again, each with an id of its own.
    private static func crowd(
        _ template: Template, _ section: SectionDefinition, _ count: Int, _ ids: IDSource, _ now: Instant
    ) -> Template {
        let models = template.sheet.answers(of: section).records
        guard !models.isEmpty else { return template }
        let records = (0..<count).map { number in
            RecordAnswers(id: ids.next(at: now), answers: models[number % models.count].answers)
        }
        var sheet = template.sheet
        sheet.sections[section.id] = .records(records)
        return template.with(sheet)
    }
}

extension [RecordAnswers] {
    fileprivate var middle: RecordAnswers? { isEmpty ? nil : self[count / 2] }
}

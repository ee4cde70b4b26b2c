import Domain
import FormEngine
import Programmes
import UseCases

extension Desk {
    /// What the present revisions change, and what they would mean for each application that is being filled in.
    func revisions(_ report: @escaping Report) async throws -> Bool {
        for office in assembly.sites {
            let comparisons = try await CompareRevisions(office.context)()
            report("\(office.context.site.id): \(comparisons.count) former revisions in use")
            for comparison in comparisons { describe(comparison, report) }
        }
        return true
    }

    private func describe(_ comparison: CompareRevisions.Comparison, _ report: Report) {
        let (former, present) = (comparison.former, comparison.programme)
        report("\(present.id): \(former.revision) -> \(present.revision)")
        for change in FormComparison(from: former.form, to: present.form).changes {
            report("  \(Self.word(change.kind)) \(Self.spelling(change.place)) \(change.label)")
        }
        for impact in comparison.impacts {
            let aside = impact.move.setAside.map { Self.spelling($0.place) } + impact.files.map(\.name)
            let lost = aside.isEmpty ? "nothing set aside" : "set aside: \(aside.joined(separator: ", "))"
            report("  \(impact.application.number): \(impact.move.keptCount) answers kept, \(lost)")
        }
        report("  \(comparison.others) in review or ended, which stay as they are")
    }

    private static func word(_ kind: FormComparison.Change.Kind) -> String {
        switch kind {
        case .added: "+"
        case .removed: "-"
        case .moved: "moved"
        case .changed(let aspects): "changed (\(aspects.joined(separator: ", ")))"
        }
    }

    /// `section.field`, with the record between them.
    private static func spelling(_ place: AnswerPlace) -> String {
        [place.section.text, place.record?.text, place.field?.text].compactMap(\.self).joined(separator: ".")
    }
}

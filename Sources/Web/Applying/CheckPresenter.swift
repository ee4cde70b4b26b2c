import Domain
import FormEngine
import Pages
import Programmes
import Texts

/// The rows of the check before submission: 符合 or 不符合, what was seen, and the way to the place (R-FORM-64).
struct CheckPresenter {
    private let desk: ApplicantDesk
    private let words: ProblemWords

    init(_ desk: ApplicantDesk) {
        (self.desk, words) = (desk, ProblemWords(desk.texts))
    }

    func row(_ item: CheckItem) -> CheckList.Row {
        let texts = desk.texts
        return CheckList.Row(
            condition: condition(item), isMet: item.isMet, verdict: texts(item.isMet ? CheckText.met : CheckText.unmet),
            reasons: seen(item) + item.findings.map { reason($0, of: item) }, link: item.isMet ? nil : link(item))
    }

    private func condition(_ item: CheckItem) -> String {
        switch item.subject {
        case .completeness(let section):
            desk.texts(CheckText.completeness, ["section": title(of: section)])
        case .field(let place, let label):
            desk.texts(CheckText.field, ["section": title(of: place.section), "field": label])
        case .rule(_, let title): title
        }
    }

    private func title(of section: SectionID) -> String {
        desk.programme.form.section(section)?.title ?? ""
    }

    /// `出生年月：1964-03`.
    private func seen(_ item: CheckItem) -> [String] {
        let values = item.seen.map { seen in
            desk.texts(CheckText.seen, ["field": seen.label, "value": AnswerWords(desk.texts).text(seen.value)])
        }
        return values.isEmpty ? [] : [values.joined(separator: desk.texts(CheckText.seenSeparator))]
    }

    /// What stands on the page of another section says where.
    private func reason(_ finding: CheckItem.Finding, of item: CheckItem) -> String {
        let sentence = reason(finding)
        guard case .completeness(let page) = item.subject, finding.place.section != page else { return sentence }
        return words.labelled(title(of: finding.place.section), sentence)
    }

    private func reason(_ finding: CheckItem.Finding) -> String {
        let field = finding.place.field.flatMap { desk.programme.form.field($0, in: finding.place.section) }
        let isFileMissing = finding.problem == .missing && field?.kind.files != nil
        let sentence = isFileMissing ? desk.texts(ProblemText.filesMissing) : words.sentence(finding.problem)
        guard let label = finding.label else { return sentence }
        return words.labelled(label, sentence, record: finding.recordNumber)
    }

    private func link(_ item: CheckItem) -> Link {
        let place = item.findings.first?.place ?? item.place
        return Link(desk.texts(CheckText.goTo), url: desk.address(of: place))
    }
}

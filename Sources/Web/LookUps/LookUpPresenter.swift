import Domain
import Markup
import Pages
import Programmes
import Texts
import UseCases

/// Makes the page of a register's answer.
struct LookUpPresenter {
    let visit: Visit
    let view: AskRegister.View

    private var texts: TextCatalogue { view.dossier.programme.texts }

    var page: LookUpPage {
        LookUpPage(
            title: view.label,
            lead: "\(view.dossier.application.applicant.name) \(view.dossier.application.number)", alerts: alerts,
            facts: facts, table: table, buttons: buttons)
    }

    private var result: LookUpResult? {
        if case .found(let result) = view.answer { result } else { nil }
    }

    private var alerts: [Alert] {
        switch view.answer {
        case .found: return [Alert(.info, texts(LookUpText.notKept), isNews: false)]
        case .notFound: return [Alert(.info, texts(LookUpText.notFound))]
        case .failed:
            let advice: Markup = "<p>\(texts(LookUpText.failedAdvice))</p>"
            return [Alert(.warning, texts(LookUpText.failed), content: advice)]
        }
    }

    private var facts: [DefinitionList.Item] {
        let asked = DefinitionList.Item(
            texts(LookUpText.askedAt), text: visit.site.zone.dateTime(of: view.askedAt))
        guard let result else { return [asked] }
        return result.facts.map { DefinitionList.Item($0.label, text: $0.text) } + [
            DefinitionList.Item(texts(LookUpText.source), text: result.source), asked,
        ]
    }

    private var table: DataTable? {
        guard let result, !result.columns.isEmpty else { return nil }
        return DataTable(
            caption: view.label,
            columns: result.columns.enumerated().map { index, title in
                DataTable.Column(title, isShort: result.rows.allSatisfy { isShort($0, at: index) })
            }, rows: result.rows.map { row in DataRow(row.map { "\($0)" }) })
    }

    /// A month, a day or a word is not broken into lines.
    private func isShort(_ row: [String], at index: Int) -> Bool {
        !row.indices.contains(index) || row[index].count <= 10
    }

    private var buttons: [any Component] {
        let back = ButtonLink(
            texts(CommonText.back), url: visit.links.review(view.dossier.application.id), kind: .primary)
        return view.answer == .failed ? [back, ButtonLink(texts(LookUpText.again), url: visit.path)] : [back]
    }
}

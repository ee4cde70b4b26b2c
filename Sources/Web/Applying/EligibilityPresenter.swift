import Domain
import FormEngine
import Markup
import Pages
import Programmes
import Texts
import UseCases

/// What an applicant should know before he starts: each rule with its verdict, the papers to scan, the time it takes.
struct EligibilityPresenter {
    private let desk: PlanDesk
    private let view: ReadEligibility.View
    private var texts: TextCatalogue { desk.texts }

    init(_ desk: PlanDesk, _ view: ReadEligibility.View) {
        (self.desk, self.view) = (desk, view)
    }

    /// `nil` where there is nothing to say.
    var card: Markup? {
        let rows = view.items.map(row) + binding
        let needs = self.needs
        guard !rows.isEmpty || needs != nil else { return nil }
        let title = texts(CheckText.eligibility)
        let list: Markup? =
            rows.isEmpty ? nil : "<p>\(texts(CheckText.eligibilityAdvice))</p>\(CheckList(label: title, rows: rows))"
        return Card(title, content: "\(whose)\(list)\(needs)").markup
    }

    private var whose: Markup? {
        guard desk.view.parties.count > 1, let unit = view.party.unit else { return nil }
        return "<p>\(texts(CheckText.eligibilityOf, ["name": unit.name]))</p>"
    }

    private func row(_ item: EligibilityItem) -> CheckList.Row {
        let seen = item.seen.map { seen in
            texts(CheckText.seen, ["field": seen.label, "value": AnswerWords(texts).text(seen.value)])
        }
        let reasons = (seen.isEmpty ? [] : [seen.joined(separator: texts(CheckText.seenSeparator))]) + [item.message]
        return CheckList.Row(
            condition: item.title, isMet: item.verdict == .met, isOpen: item.verdict == .open,
            verdict: texts(word(item.verdict)), reasons: reasons.filter { !$0.isEmpty })
    }

    private func word(_ verdict: EligibilityItem.Verdict) -> CheckText {
        switch verdict {
        case .met: .met
        case .unmet: .unmet
        case .open: .open
        }
    }

    /// Without an employer one may begin, but not hand in (R-APPLY-23).
    private var binding: [CheckList.Row] {
        guard let isBound = view.isBound else { return [] }
        let link = isBound ? nil : Link(texts(ApplyText.bind), url: desk.links.profile)
        return [
            CheckList.Row(
                condition: texts(CheckText.binding), isMet: isBound, verdict: texts(isBound ? CheckText.met : .unmet),
                link: link)
        ]
    }

    private var needs: Markup? {
        let scans: [Markup] = view.scans.map { "<li>\($0)</li>" }
        let list: Markup? = scans.isEmpty ? nil : "<h3>\(texts(CheckText.scans))</h3><ul>\(scans)</ul>"
        let time: Markup? = view.minutes.map { "<p>\(texts(CheckText.minutes, ["minutes": String($0)]))</p>" }
        return list == nil && time == nil ? nil : "\(list)\(time)"
    }
}

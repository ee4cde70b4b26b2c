import Domain
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// Makes the page of what a unit's people have not submitted.
struct UnsubmittedPresenter {
    let visit: Visit
    let view: ListUnsubmitted.View
    let refusals: [RemindApplicant.Refusal]

    private var texts: TextCatalogue { visit.texts }
    private var zone: CivilZone { visit.site.zone }

    var model: UnsubmittedModel {
        UnsubmittedModel(
            rows: view.rows.map(row), csrf: visit.csrf, problems: refusals.map(sentence), pagination: pagination)
    }

    private func sentence(_ refusal: RemindApplicant.Refusal) -> String {
        switch refusal {
        case .remindedToday(let at): texts(UnsubmittedText.remindedToday, ["time": zone.dateMinute(of: at)])
        case .submitted: texts(UnsubmittedText.submitted)
        }
    }

    private func row(_ row: ListUnsubmitted.Row) -> UnsubmittedModel.Row {
        let isReturned = row.draft?.state == .returned
        return UnsubmittedModel.Row(
            name: row.name, programme: row.batch.name, badge: badge(row), progress: progress(row.draft),
            until: zone.dateMinute(of: isReturned ? row.batch.correctionClosesAt : row.batch.closesAt),
            reminded: row.draft?.remindedAt.map { zone.dateMinute(of: $0) } ?? "", remindURL: remindURL(row.draft))
    }

    private func badge(_ row: ListUnsubmitted.Row) -> Badge {
        row.draft.map { StateLabels(row.programme).badge($0.state) } ?? Badge(texts(UnsubmittedText.notBegun))
    }

    private func progress(_ draft: ListUnsubmitted.Draft?) -> String {
        guard let draft else { return "" }
        return texts(
            UnsubmittedText.sections,
            [
                "complete": String(draft.complete), "sections": String(draft.sections),
                "percentage": String(draft.percentage),
            ])
    }

    private func remindURL(_ draft: ListUnsubmitted.Draft?) -> String? {
        guard let draft else { return nil }
        let isToday = draft.remindedAt.map { zone.date(of: $0) == visit.context.today() } ?? false
        return isToday ? nil : visit.links.remind(draft.id)
    }

    private var pagination: Pagination? {
        guard view.pageCount > 1 else { return nil }
        var links: [Link] = []
        if view.page > 1 {
            links.append(Link(texts(CommonText.previousPage), url: visit.links.unsubmitted(page: view.page - 1)))
        }
        if view.page < view.pageCount {
            links.append(Link(texts(CommonText.nextPage), url: visit.links.unsubmitted(page: view.page + 1)))
        }
        let words: KeyValuePairs = ["page": String(view.page), "count": String(view.pageCount)]
        return Pagination(
            label: texts(CommonText.pagination), summary: texts(UnsubmittedText.pages, words), links: links)
    }
}

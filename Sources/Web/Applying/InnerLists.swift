import Domain
import FormEngine
import Pages
import UseCases

/// The lists of records that stand on the page of another section.
struct InnerLists {
    /// The record that was moved last, which stays chosen.
    var chosen: String?
    /// What stood against a change of one of the lists.
    var refused: (section: SectionID, alerts: [Alert])?

    func parts(of page: SectionDefinition, _ desk: ApplicantDesk) -> [InnerRecords] {
        desk.inner(of: page).compactMap { section in
            section.records.map { rules in
                RecordsPresenter(desk, section, rules, chosen: chosen)
                    .part(alerts: refused?.section == section.id ? refused?.alerts ?? [] : [])
            }
        }
    }
}

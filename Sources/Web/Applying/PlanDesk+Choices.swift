import Domain
import FormEngine
import Hummingbird
import Parsing
import Programmes
import Texts
import UseCases
import WorkflowEngine

extension PlanDesk {
    /// Everything that the reader could start in a batch, units by name, the newest followed application first.
    func choices(in batch: Batch) -> [StartChoice] {
        view.parties.flatMap { party -> [StartChoice] in
            guard programme.follows != nil else { return [choice(batch, party, follows: nil)] }
            return view.followable.filter { party.isApplicant(of: $0.application) }
                .map { choice(batch, party, follows: $0) }
        }
    }

    /// Those that can be started now.
    func open(in batch: Batch) -> [StartChoice] {
        batch.isOpen(at: now) ? choices(in: batch).filter { $0.existing == nil } : []
    }

    private func choice(_ batch: Batch, _ party: ApplyingParty, follows: ApplicationPage.Row?) -> StartChoice {
        let existing = view.own.first { row in
            row.application.batch == batch.id && row.application.follows == follows?.application.id
                && party.isApplicant(of: row.application)
        }?.application
        return StartChoice(
            batch: batch.id, unit: party.unit, follows: follows,
            existing: programme.workflow.onePerBatch ? existing : nil)
    }

    /// What distinguishes a choice from the others: the unit's name where there are several, and what is followed.
    func words(_ choice: StartChoice) -> String? {
        let unit = view.parties.count > 1 ? choice.unit?.name : nil
        let words = [unit, choice.follows.map(title)].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: texts(FormText.separator))
    }

    /// What an application is called in lists: its first listed answer, else its number.
    func title(_ row: ApplicationPage.Row) -> String {
        let form = visit.site.programme(row.application.programme, in: row.application.revision)?.form
        let names = form?.sections.flatMap { section in
            section.fields.filter(\.isListed).compactMap { row.listed["\(section.id).\($0.id)"] }
        }
        return names?.first ?? row.application.number
    }
}

extension StartApplication.Choice {
    private static let (unitName, followsName) = ("unit", "follows")

    /// From the query of a page, or the hidden fields of its form.
    init(_ value: (String) -> String?) {
        self.init(
            unit: value(Self.unitName).flatMap { UnitID($0) },
            follows: value(Self.followsName).flatMap { ApplicationID($0) })
    }

    /// As it stands in addresses and hidden fields.
    var pairs: [(name: String, value: String)] {
        [(Self.unitName, unit?.text), (Self.followsName, follows?.text)].compactMap { name, value in
            value.map { (name, $0) }
        }
    }

    var query: String {
        let pairs = pairs.map { "\($0.name)=\(Links.encoded($0.value))" }
        return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }
}

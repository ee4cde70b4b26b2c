import Domain
import Pages
import Programmes
import Texts
import UseCases

/// What first-level units may report and have declared, as the page shows it.
struct QuotaPresenter {
    /// A declaration that was refused.
    struct Attempt {
        /// What the names of the numbers' fields begin with.
        static let prefix = "n-"

        let unit: UnitID
        let batch: BatchID
        let typed: [DeclareQuota.Entry]
        let refusals: [DeclareQuota.Refusal]
    }

    let visit: Visit
    let parts: [ReadQuota.Part]
    let attempt: Attempt?

    private var texts: TextCatalogue { visit.texts }

    var models: [QuotaModel] { parts.map(model) }

    private func model(_ part: ReadQuota.Part) -> QuotaModel {
        let isTried = attempt.map { $0.unit == part.unit.id && $0.batch == part.batch.id } ?? false
        let id = "\(part.unit.id)-\(part.batch.id)"
        return QuotaModel(
            title: texts(
                QuotaText.part, ["unit": part.unit.name, "year": part.batch.year, "batch": part.batch.name]),
            state: state(part), isOpen: part.closedAt == nil, action: visit.links.quota(part.programme.id),
            csrf: visit.csrf,
            hidden: [HiddenField("_unit", part.unit.id.text), HiddenField("_batch", part.batch.id.text)]
                + part.lines.map { HiddenField("_version-\($0.item)", String($0.quota.version)) },
            lines: part.lines.map { line($0, id, isTried ? attempt : nil, isOpen: part.closedAt == nil) },
            changes: part.changes.map { change($0, part) })
    }

    private func state(_ part: ReadQuota.Part) -> Alert {
        if let end = part.closedAt { return Alert(.info, closed(end), isNews: false) }
        return part.isMaintained
            ? Alert(.info, texts(QuotaText.maintained), isNews: false)
            : Alert(.warning, texts(QuotaText.missing), isNews: false)
    }

    private func closed(_ end: Instant) -> String {
        texts(QuotaText.closed, ["time": visit.site.zone.dateTime(of: end)])
    }

    private func line(
        _ line: ReadQuota.Line, _ id: String, _ attempt: Attempt?, isOpen: Bool
    ) -> QuotaModel.Line {
        // What can no longer be changed is shown as it stands.
        let typed = isOpen ? attempt?.typed.first { $0.item == line.item }?.text : nil
        let refusals = attempt?.refusals.filter { $0.item == line.item } ?? []
        let quota = line.quota
        let left = quota.declared.map { String($0 - quota.used) } ?? ""
        return QuotaModel.Line(
            id: "\(id)-\(line.item)", name: Attempt.prefix + line.item, label: line.label,
            ceiling: ceiling(line), value: typed ?? quota.declared.map(String.init) ?? "",
            isEditable: line.isPreset && isOpen, used: line.isIndicator ? "" : String(quota.used),
            left: line.isIndicator ? "" : left, errors: refusals.map(sentence))
    }

    private func ceiling(_ line: ReadQuota.Line) -> String {
        guard line.isPreset else { return texts(QuotaText.notPresetCell) }
        return line.quota.ceiling.map(String.init) ?? texts(QuotaText.noCeiling)
    }

    private func sentence(_ refusal: DeclareQuota.Refusal) -> String {
        switch refusal.problem {
        case .notANumber: texts(QuotaText.notANumber)
        case .notPreset: texts(QuotaText.notPreset)
        case .aboveCeiling(let limit): texts(QuotaText.aboveCeiling, ["limit": String(limit)])
        case .closed(let end): closed(end)
        case .belowUsed(let used): texts(QuotaText.belowUsed, ["used": String(used)])
        case .stale(let number): texts(QuotaText.stale, ["number": number.map(String.init) ?? texts(QuotaText.nothing)])
        }
    }

    private func change(_ change: QuotaChange, _ part: ReadQuota.Part) -> QuotaModel.Change {
        QuotaModel.Change(
            at: visit.site.zone.dateTime(of: change.at),
            label: part.lines.first { $0.item == change.item }?.label ?? change.item,
            text: texts(
                QuotaText.fromTo,
                ["old": change.old.map(String.init) ?? texts(QuotaText.nothing), "new": String(change.new)]),
            who: change.actorName)
    }
}

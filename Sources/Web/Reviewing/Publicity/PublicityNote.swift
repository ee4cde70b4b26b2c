import Domain
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// What the holder has to know of a running announcement before he reads on.
struct PublicityNote {
    private let visit: Visit
    private let dossier: Dossier
    private let step: RouteStep?
    private var texts: TextCatalogue { dossier.programme.texts }

    /// - Parameter step: what the reader may act on; `nil` for somebody who only reads.
    init(_ visit: Visit, _ dossier: Dossier, step: RouteStep?) {
        (self.visit, self.dossier, self.step) = (visit, dossier, step)
    }

    var alerts: [Alert] {
        guard case .publicity = dossier.application.state, let publicity = dossier.publicity, let step else {
            return []
        }
        return [period(publicity, step)] + calendar(publicity) + objections(step)
    }

    private func period(_ publicity: Publicity, _ step: RouteStep) -> Alert {
        let isOver = publicity.endsAt.map { visit.context.clock.now() >= $0 } ?? false
        let key: PublicityText = isOver ? .over : publicity.endsAt == nil ? .runningOpen : .running
        let words = PublicityWords(texts: texts)
        return Alert(
            isOver ? .success : .info, texts(key, ["period": words.period(publicity), "report": report(step)]),
            isNews: false)
    }

    /// Only where something is not as it should be.
    private func calendar(_ publicity: Publicity) -> [Alert] {
        guard !publicity.unknownYears.isEmpty else { return [] }
        return PublicityWords(texts: texts).calendar(publicity).suffix(1).map { Alert(.warning, $0, isNews: false) }
    }

    private func objections(_ step: RouteStep) -> [Alert] {
        let open = dossier.presentObjections.count(where: \.isOpen)
        let upheld = dossier.presentObjections.count { $0.settlement?.outcome == .upheld }
        var alerts: [Alert] = []
        if open > 0 {
            let sentence = texts(
                PublicityText.objectionsOpen, ["count": String(open), "report": report(step)])
            alerts.append(Alert(.warning, sentence, isNews: false))
        }
        if upheld > 0 {
            alerts.append(
                Alert(.warning, texts(PublicityText.objectionsUpheld, ["count": String(upheld)]), isNews: false))
        }
        return alerts
    }

    private func report(_ step: RouteStep) -> String {
        dossier.programme.verb(.report, at: step.stage)
    }
}

import Domain
import FormEngine
import Pages
import Programmes
import UseCases
import WorkflowEngine

/// Why an act was refused, sorted to the places of the page where it can be put right.
struct ReviewProblems {
    let refusals: [TransitionRefusal]
    let entry: ReviewEntry
    /// The sections with a box for comments, in the form's order.
    let boxes: [SectionID]
    let fields: [FieldDefinition]
    let words: RefusalWords
    let problemWords: ProblemWords
    let today: CivilDate

    /// For the summary at the top.
    var links: [Link] {
        refusals.compactMap { refusal in anchor(refusal).map { Link(words.sentence(refusal), url: "#\($0)") } }
    }

    /// What has no place of its own on the page.
    var general: [String] {
        words.sentences(refusals.filter { anchor($0) == nil })
    }

    var text: [String] {
        words.sentences(refusals.filter { anchor($0) == ReviewEntry.Name.text })
    }

    var target: [String] {
        words.sentences(refusals.filter { anchor($0) == ReviewEntry.Name.target })
    }

    func comment(on section: SectionID) -> [String] {
        words.sentences(
            refusals.filter { refusal in
                switch refusal {
                case .workflow(.commentMissing): section == boxes.first
                case .workflow(.commentsOpen): !(entry.comments[section] ?? "").trimmed.isEmpty
                case .textTooLong(let limit): isTooLong(entry.comments[section], limit)
                default: false
                }
            })
    }

    func decision(_ field: FieldDefinition) -> [String] {
        let concerned = refusals.contains { refusal in
            switch refusal {
            case .workflow(.decisionMissing(let fields)): fields.contains(field.id)
            case .decision(let id): id == field.id.text
            default: false
            }
        }
        guard concerned else { return [] }
        let typed = entry.decision[field.id.text] ?? []
        switch field.kind.behaviour.read(typed, in: ReadingContext(today: today)) {
        case .problems(let problems): return problems.map(problemWords.sentence)
        case .empty, .answer: return [problemWords.sentence(.missing)]
        }
    }

    private func anchor(_ refusal: TransitionRefusal) -> String? {
        switch refusal {
        case .workflow(let refusal): anchor(refusal)
        case .decision(let field): ReviewEntry.Name.decisionPrefix + field
        case .textTooLong(let limit):
            isTooLong(entry.text, limit)
                ? ReviewEntry.Name.text : boxes.first { isTooLong(entry.comments[$0], limit) }.map(Self.box)
        case .stale, .routeUnresolved, .recalled: nil
        }
    }

    private func anchor(_ refusal: Refusal) -> String? {
        switch refusal {
        case .opinionMissing, .reasonMissing: ReviewEntry.Name.text
        case .targetMissing, .targetNotOffered: ReviewEntry.Name.target
        case .decisionMissing(let fields): fields.first.map { ReviewEntry.Name.decisionPrefix + $0.text }
        case .commentMissing: boxes.first.map(Self.box)
        case .commentsOpen:
            (boxes.first { !(entry.comments[$0] ?? "").trimmed.isEmpty } ?? boxes.first).map(Self.box)
        default: nil
        }
    }

    private func isTooLong(_ text: String?, _ limit: Int) -> Bool {
        TextLength.count((text ?? "").trimmed) > limit
    }

    private static func box(_ section: SectionID) -> String {
        ReviewEntry.Name.commentPrefix + section.text
    }
}

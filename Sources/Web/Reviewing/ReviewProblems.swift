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
    /// The places with a box for comments, in the form's order.
    let boxes: [AnswerPlace]
    let fields: [FieldDefinition]
    let words: RefusalWords
    let problemWords: ProblemWords
    let today: CivilDate

    /// For the summary at the top.
    var links: [Link] {
        refusals.compactMap { refusal in anchor(refusal).map { Link(summary(refusal), url: "#\($0)") } }
    }

    private func summary(_ refusal: TransitionRefusal) -> String {
        guard case .decision(let id) = refusal, let field = fields.first(where: { $0.id.text == id }),
            let problem = decision(field).first
        else { return words.sentence(refusal) }
        return problemWords.labelled(field.label, problem)
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

    func comment(at place: AnswerPlace) -> [String] {
        words.sentences(
            refusals.filter { refusal in
                switch refusal {
                case .workflow(.commentMissing): place == boxes.first
                case .workflow(.commentsOpen): !(entry.comments[place] ?? "").trimmed.isEmpty
                case .textTooLong(let limit): isTooLong(entry.comments[place], limit)
                case .commentChanged(let changed), .commentUnseen(let changed): place == changed
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
        let reading = DecisionReader(fields).read(entry.decision, in: ReadingContext(today: today))
        return (reading.problems[field.id] ?? [.missing]).map(problemWords.sentence)
    }

    private func anchor(_ refusal: TransitionRefusal) -> String? {
        switch refusal {
        case .workflow(let refusal): anchor(refusal)
        case .decision(let field): ReviewEntry.Name.decisionPrefix + field
        case .textTooLong(let limit): placeOfLongText(limit)
        case .commentChanged(let place), .commentUnseen(let place): Self.box(place)
        case .noteChanged: ReviewEntry.Name.note
        case .stale, .routeUnresolved, .recalled, .notForSelection, .commentsWaiting: nil
        }
    }

    /// Why the private note was not saved.
    var note: [String] {
        words.sentences(refusals.filter { anchor($0) == ReviewEntry.Name.note })
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

    private func placeOfLongText(_ limit: Int) -> String? {
        if limit == SavePrivateNote.limit { return ReviewEntry.Name.note }
        if isTooLong(entry.text, limit) { return ReviewEntry.Name.text }
        return boxes.first { isTooLong(entry.comments[$0], limit) }.map(Self.box)
    }

    private func isTooLong(_ text: String?, _ limit: Int) -> Bool {
        TextLength.count((text ?? "").trimmed) > limit
    }

    private static func box(_ place: AnswerPlace) -> String {
        ReviewEntry.Name.commentPrefix + ReviewPlace.spelling(place)
    }
}

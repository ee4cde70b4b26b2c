import Domain
import FormEngine
import Parsing
import UseCases
import WorkflowEngine

/// What a reviewer typed and pressed, or what he finds when he opens the page.
struct ReviewEntry {
    /// The names of the form's fields.
    enum Name {
        static let version = "_version"
        static let action = "_action"
        static let target = "_target"
        static let confirmed = "_confirmed"
        /// Sent by the script's own question.
        static let confirmedByScript = "confirmed"
        static let text = "text"
        static let commentPrefix = "comment."
        static let decisionPrefix = "decision."
    }

    /// What a button stands for.
    enum Action: String, CaseIterable {
        case save
        case pass
        case `return`
        case reject
        case report
        case reopen
        case passBack = "pass-back"
        case printPublicity = "print-publicity"
        /// Back from a question to the page, with everything typed.
        case resume
    }

    /// By section; those without a box on the page are missing.
    var comments: [SectionID: String] = [:]
    var text = ""
    var decision: [String: [String]] = [:]
    /// `applicant` or `stage:0`; `nil` where nothing was chosen.
    var target: String?
    var action: Action?
    var confirmed: Set<Confirmation> = []
    var version: Int64 = 0

    /// An opened page: the unit's own comments that are not published yet.
    init(drafts: [Comment]) {
        for draft in drafts where draft.place.record == nil && draft.place.field == nil {
            comments[draft.place.section] = draft.text
        }
    }

    /// A sent form; line breaks count once, as on the page.
    init(_ fields: FormFields) {
        for pair in fields.pairs {
            let value = pair.value.replacing("\r\n", with: "\n")
            if pair.name.hasPrefix(Name.commentPrefix) {
                if let section = SectionID(String(pair.name.dropFirst(Name.commentPrefix.count))) {
                    comments[section] = value
                }
            } else if pair.name.hasPrefix(Name.decisionPrefix) {
                decision[String(pair.name.dropFirst(Name.decisionPrefix.count)), default: []].append(value)
            }
        }
        text = (fields.first(Name.text) ?? "").replacing("\r\n", with: "\n")
        target = fields.first(Name.target)
        action = fields.first(Name.action).flatMap(Action.init)
        version = fields.first(Name.version).flatMap { Int64($0) } ?? -1
        confirmed = Set(fields.all(Name.confirmed).compactMap(Confirmation.init))
        if let question = action?.question, fields.contains(Name.confirmedByScript) { confirmed.insert(question) }
    }
}

extension ReviewEntry {
    /// What the use case is asked for; `nil` when no known button was pressed.
    var input: DecideApplication.Input? {
        guard let action, action != .resume else { return nil }
        let places = comments.map { (AnswerPlace(section: $0.key), $0.value) }
        return DecideApplication.Input(
            verdict: verdict(action), comments: Dictionary(uniqueKeysWithValues: places), text: text,
            decision: decision, confirmed: confirmed, version: version)
    }

    private func verdict(_ action: Action) -> DecideApplication.Verdict? {
        switch action {
        case .save, .resume: nil
        case .pass: .pass
        case .return: .return(target.flatMap(ReturnTarget.init(posted:)))
        case .reject: .reject
        case .report: .report
        case .reopen: .reopen
        case .passBack: .passBack
        case .printPublicity: .printPublicity
        }
    }

    /// Whether anything was typed or chosen that only goes with a verdict.
    var hasDecision: Bool {
        !text.trimmed.isEmpty || target != nil || decision.values.joined().contains { !$0.trimmed.isEmpty }
    }

    /// Everything typed, to go along with a question.
    var kept: [(name: String, value: String)] {
        var kept = [(name: Name.version, value: String(version)), (name: Name.text, value: text)]
        kept += comments.sorted { $0.key < $1.key }.map { (Name.commentPrefix + $0.key.text, $0.value) }
        for (field, values) in decision.sorted(by: { $0.key < $1.key }) {
            kept += values.map { (Name.decisionPrefix + field, $0) }
        }
        return target.map { kept + [(Name.target, $0)] } ?? kept
    }
}

extension ReviewEntry.Action {
    /// What is asked before the act; `nil` for most.
    var question: Confirmation? {
        switch self {
        case .reject: .rejection
        case .report: .publicityOver
        default: nil
        }
    }

    /// The button's event; `nil` for what is no event.
    var event: EventKind? { EventKind(rawValue: rawValue) }
}

extension ReturnTarget {
    /// As a form posts it.
    var posted: String {
        switch self {
        case .applicant: "applicant"
        case .stage(let position): "stage:\(position)"
        }
    }

    /// `nil` for anything else than a form of ours posts.
    init?(posted text: String) {
        if text == "applicant" {
            self = .applicant
        } else if text.hasPrefix("stage:"), let position = Int(text.dropFirst(6)) {
            self = .stage(position)
        } else {
            return nil
        }
    }
}

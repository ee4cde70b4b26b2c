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
        /// What stood stored at the place when the page was shown.
        static let shownPrefix = "shown."
        static let note = "note"
        static let noteVersion = "_note_version"
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

    /// What a private note says, and on which version of it that was typed.
    struct Note {
        var text: String
        var version: Int64
    }

    /// By place; those without a box on the page are missing.
    var comments: [AnswerPlace: String] = [:]
    /// What was stored when the page was shown, for every box of it.
    var shown: [AnswerPlace: String] = [:]
    /// `nil` where the page has none.
    var note: Note?
    var text = ""
    var decision: [String: [String]] = [:]
    /// `applicant` or `stage:0`; `nil` where nothing was chosen.
    var target: String?
    var action: Action?
    var confirmed: Set<Confirmation> = []
    var version: Int64 = 0

    /// An opened page: the unit's own comments that are not published yet, and the opinion that the pass gave.
    init(drafts: [Comment], text: String = "", note: PrivateNote? = nil) {
        for draft in drafts { comments[draft.place] = draft.text }
        self.text = text
        self.note = note.map { Note(text: $0.text, version: $0.version) }
    }

    /// A sent form; line breaks count once, as on the page.
    init(_ fields: FormFields) {
        for pair in fields.pairs {
            let value = pair.value.replacing("\r\n", with: "\n")
            if let place = Self.place(pair.name, after: Name.commentPrefix) {
                comments[place] = value
            } else if let place = Self.place(pair.name, after: Name.shownPrefix) {
                shown[place] = value
            } else if pair.name.hasPrefix(Name.decisionPrefix) {
                decision[String(pair.name.dropFirst(Name.decisionPrefix.count)), default: []].append(value)
            }
        }
        note = fields.first(Name.note).map { text in
            Note(
                text: text.replacing("\r\n", with: "\n"),
                version: fields.first(Name.noteVersion).flatMap { Int64($0) } ?? 0)
        }
        text = (fields.first(Name.text) ?? "").replacing("\r\n", with: "\n")
        target = fields.first(Name.target)
        action = fields.first(Name.action).flatMap(Action.init)
        version = fields.first(Name.version).flatMap { Int64($0) } ?? -1
        confirmed = Set(fields.all(Name.confirmed).compactMap(Confirmation.init))
        if let question = action?.question, fields.contains(Name.confirmedByScript) { confirmed.insert(question) }
    }

    private static func place(_ name: String, after prefix: String) -> AnswerPlace? {
        name.hasPrefix(prefix) ? ReviewPlace.place(String(name.dropFirst(prefix.count))) : nil
    }
}

extension ReviewEntry {
    /// What the use case is asked for; `nil` when no known button was pressed.
    var input: DecideApplication.Input? {
        guard let action, action != .resume else { return nil }
        return DecideApplication.Input(
            verdict: verdict(action), comments: comments, shown: shown, text: text, decision: decision,
            confirmed: confirmed, version: version)
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
    ///
    /// - Parameter opening: the text with which the page began.
    func hasDecision(besides opening: String = "") -> Bool {
        text.trimmed != opening.trimmed || target != nil || decision.values.joined().contains { !$0.trimmed.isEmpty }
    }

    /// Everything typed, to go along with a question.
    var kept: [(name: String, value: String)] {
        var kept = [(name: Name.version, value: String(version)), (name: Name.text, value: text)]
        kept += Self.spelled(comments, Name.commentPrefix) + Self.spelled(shown, Name.shownPrefix)
        if let note { kept += [(Name.note, note.text), (Name.noteVersion, String(note.version))] }
        for (field, values) in decision.sorted(by: { $0.key < $1.key }) {
            kept += values.map { (Name.decisionPrefix + field, $0) }
        }
        return target.map { kept + [(Name.target, $0)] } ?? kept
    }

    private static func spelled(_ texts: [AnswerPlace: String], _ prefix: String) -> [(name: String, value: String)] {
        texts.map { (name: prefix + ReviewPlace.spelling($0.key), value: $0.value) }.sorted { $0.name < $1.name }
    }

    /// The same on a page that is shown again: a box that the reviewer left as it was holds what is stored by now.
    func refreshed(_ drafts: [Comment]) -> ReviewEntry {
        var entry = self
        for place in Set(comments.keys).union(drafts.map(\.place)) {
            let stored = drafts.first { $0.place == place }?.text ?? ""
            let isUntouched = comments[place].map { $0.trimmed == shown[place] } ?? true
            if isUntouched { entry.comments[place] = stored }
        }
        return entry
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

import Domain
import FormEngine
import Pages
import Parsing
import Programmes
import UseCases
import WorkflowEngine

/// What was ticked in a list, pressed under it, and typed on the page that follows.
struct SelectionEntry {
    /// The names of the form's fields.
    enum Name {
        static let row = "row"
        static let list = "list"
        static let action = "_action"
        /// Sent by the page that follows the list: now it is to be done.
        static let confirmed = "_confirmed"
        static let text = "text"
    }

    /// In the order of the buttons: the one that goes on comes last.
    enum Action: String, CaseIterable {
        case `return`
        case reject
        case report
        case pass

        var event: EventKind {
            switch self {
            case .return: .return
            case .reject: .reject
            case .report: .report
            case .pass: .pass
            }
        }

        var verdict: DecideApplication.Verdict {
            switch self {
            case .return: .return(nil)
            case .reject: .reject
            case .report: .report
            case .pass: .pass
            }
        }

        var kind: ButtonKind {
            switch self {
            case .return: .secondary
            case .reject: .danger
            case .report, .pass: .primary
            }
        }
    }

    /// `nil` when no known button was pressed.
    let action: Action?
    let rows: [SelectedApplication]
    let list: WorkListID?
    let text: String
    let isConfirmed: Bool

    /// Rows that are none are left out.
    init(_ fields: FormFields) {
        action = fields.first(Name.action).flatMap(Action.init)
        rows = fields.all(Name.row).prefix(DecideSelected.limit + 1).compactMap(Self.row)
        list = fields.first(Name.list).flatMap { WorkListID($0) }
        text = (fields.first(Name.text) ?? "").replacing("\r\n", with: "\n")
        isConfirmed = fields.contains(Name.confirmed)
    }

    /// A row with the version that is shown.
    static func posted(_ application: Application) -> String { "\(application.id)~\(application.version)" }

    private static func row(_ text: String) -> SelectedApplication? {
        let parts = text.split(separator: "~", omittingEmptySubsequences: false)
        guard parts.count == 2, let id = ApplicationID(String(parts[0])), let version = Int64(parts[1]) else {
            return nil
        }
        return SelectedApplication(id: id, version: version)
    }

    /// Everything, to go along to the page that follows.
    var kept: [(name: String, value: String)] {
        let rows = rows.map { (name: Name.row, value: "\($0.id)~\($0.version)") }
        return rows + (list.map { [(name: Name.list, value: $0.text)] } ?? []) + [(Name.confirmed, "1")]
    }
}

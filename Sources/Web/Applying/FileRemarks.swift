import Domain
import FormEngine
import Pages
import Programmes
import Texts
import UseCases

/// What should be said about the attachments of an application as a whole.
struct FileRemarks {
    private let desk: ApplicantDesk

    init(_ desk: ApplicantDesk) {
        self.desk = desk
    }

    /// The fields that still need files, in the check's order, each a link to its page.
    var missing: [Link] {
        desk.view.check.flatMap(\.findings).compactMap { finding in
            guard let field = finding.place.field.flatMap({ desk.programme.form.field($0, in: finding.place.section) }),
                field.kind.files != nil, isAboutCount(finding.problem)
            else { return nil }
            let section = desk.programme.form.section(finding.place.section)?.title ?? ""
            let title = desk.texts(FileText.missingAt, ["section": section, "field": field.label])
            return Link(title, url: desk.address(of: finding.place))
        }
    }

    private func isAboutCount(_ problem: FieldProblem) -> Bool {
        switch problem {
        case .missing, .tooFewFiles: true
        default: false
        }
    }

    /// The name of another file with the same content; `nil` when there is none.
    func twins(of attachment: Attachment) -> String? {
        desk.view.attachments.first { $0.blob == attachment.blob && $0.id != attachment.id }?.name
    }

    var hasTwins: Bool {
        Set(desk.view.attachments.map(\.blob)).count < desk.view.attachments.count
    }
}

import Domain
import FormEngine
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// What the publicity form (公示表) says of one application, for its template (R-EXPORT-01).
struct PublicityPaper {
    private let view: ReadPublicity.View
    private let verifyAddress: String
    private var programme: Programme { view.dossier.programme }
    private var texts: TextCatalogue { programme.texts }
    private var words: PublicityWords { PublicityWords(texts: texts) }

    /// - Parameter verifyAddress: where everybody can have the paper confirmed.
    init(_ view: ReadPublicity.View, verifyAddress: String) {
        (self.view, self.verifyAddress) = (view, verifyAddress)
    }

    /// Nothing in it depends on when or by whom it is printed.
    var document: PrintedDocument {
        PrintedDocument(
            template: "publicity", date: view.publicity.startsOn,
            data: .object([
                "title": .text(title), "number": .text(number), "lead": .text(texts(PublicityText.paperLead)),
                "rows": .list(rows.map { .object(["label": .text($0.label), "value": .text($0.value)]) }),
                "paragraphs": .list(([texts(PublicityText.paperObjections)] + calendar).map(JSONValue.text)),
                "gaps": .text(texts(PublicityText.paperGaps)), "unit": .text(view.unit.name),
                "seal": .text(texts(PublicityText.paperSeal)),
                "date": .text(words.day(view.publicity.startsOn)),
                "verify": .text(texts(PublicityText.paperVerify)), "address": .text(verifyAddress),
            ]), codes: ["verify": verifyAddress])
    }

    var title: String { texts(PublicityText.paperTitle, ["programme": programme.name]) }

    var fileName: String { texts(PublicityText.paperFile, ["number": view.dossier.application.number]) }

    private var number: String {
        texts(PublicityText.paperNumber, ["number": view.dossier.application.number])
    }

    private var calendar: [String] { words.calendar(view.publicity) }

    private var rows: [(label: String, value: String)] {
        let application = view.dossier.application
        let phone = view.unit.phone.isEmpty ? texts(PublicityText.paperNoContact) : view.unit.phone
        return [
            (texts(PublicityText.paperApplicant), application.applicant.name),
            (texts(PublicityText.paperUnit), application.employerName),
        ] + AnnouncedAnswers(programme, view.snapshot.sheet).rows(of: form.rows) + [
            (texts(PublicityText.period), words.period(view.publicity)), (texts(PublicityText.paperContact), phone),
        ]
    }

    private var form: PublicityForm { programme.publicityForms[view.step.stage.id] ?? PublicityForm() }
}

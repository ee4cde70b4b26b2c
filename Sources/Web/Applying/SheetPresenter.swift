import Domain
package import FormEngine
package import Pages
package import Programmes
package import Texts
package import UseCases

/// Turns answers and files into what a preview or a reviewer's page shows; both read the same (R-FORM-05, R-FORM-62).
///
/// Left out are sections and fields that are not asked of this applicant.
package struct SheetPresenter: Sendable {
    private let programme: Programme
    private let sheet: AnswerSheet
    private let attachments: [Attachment]
    private let index: FileIndex
    private let scope: FormScope
    private let texts: TextCatalogue
    private let words: AnswerWords
    private let files: FilePresenter
    private let isLookedAtInPlace: Bool
    /// The way to what a register says; `nil` where nobody may ask.
    private let lookUp: (@Sendable (AnswerPlace) -> String)?

    /// - Parameter isLookedAtInPlace: whether files can be opened beside the text.
    package init(
        _ programme: Programme, _ sheet: AnswerSheet, _ attachments: [Attachment], scope: FormScope, links: Links,
        texts: TextCatalogue, isLookedAtInPlace: Bool = false, lookUp: (@Sendable (AnswerPlace) -> String)? = nil
    ) {
        (self.programme, self.sheet, self.attachments, self.scope) = (programme, sheet, attachments, scope)
        (self.texts, index, words) = (texts, attachments.index, AnswerWords(texts))
        files = FilePresenter(links: links, texts: texts)
        self.isLookedAtInPlace = isLookedAtInPlace
        self.lookUp = lookUp
    }

    /// In the form's order.
    package func sections() -> [SheetModel.Section] {
        programme.form.pages.filter { $0.applies(in: scope) }.map(section)
    }

    private func section(_ definition: SectionDefinition) -> SheetModel.Section {
        let answers = sheet.answers(of: definition)
        let records = answers.records.enumerated().map { number, record in
            SheetModel.Record(
                id: record.id.text, title: texts(FormText.recordNumber, ["number": String(number + 1)]),
                fields: fields(definition, record.answers, record.id))
        }
        let isEmpty = definition.records != nil && records.isEmpty
        return SheetModel.Section(
            id: definition.id.text, title: definition.title,
            fields: definition.records == nil ? fields(definition, answers.single, nil) : [], records: records,
            columns: definition.records == nil ? nil : RecordColumns(definition).columns(of: records, texts),
            emptyNote: isEmpty ? texts(FormText.noRecords) : nil,
            inner: programme.form.sections(inside: definition.id).filter { $0.applies(in: scope) }.map(section))
    }

    private func fields(
        _ section: SectionDefinition, _ answers: FieldAnswers, _ record: RecordID?
    ) -> [SheetModel.Field] {
        let inner = scope.inside(section, answers, record: record, files: index)
        return section.fields.filter { isShown($0) && $0.isAsked(in: inner) }.map { field in
            let place = AnswerPlace(section: section.id, record: record, field: field.id)
            let isGiven = field.kind.files == nil ? answers[field.id] != nil : !index.names(at: place).isEmpty
            return SheetModel.Field(
                id: field.id.text, label: field.label, value: value(field, answers[field.id], place),
                isMissing: !isGiven && field.isRequired(in: inner))
        }
    }

    private func isShown(_ field: FieldDefinition) -> Bool {
        !field.kind.isNote || (lookUp != nil && field.lookUp != nil)
    }

    private func value(_ field: FieldDefinition, _ answer: Answer?, _ place: AnswerPlace) -> SheetModel.Value {
        if field.kind.files != nil {
            let here = attachments.filter { $0.place == place }.sorted { $0.position < $1.position }
            guard !here.isEmpty else { return .text(texts(FileText.notUploaded)) }
            return .files(here.map { files.file($0, isLookedAtInPlace: isLookedAtInPlace) })
        }
        if let lookUp, field.lookUp != nil {
            let named = texts(LookUpText.viewNamed, ["field": field.label])
            return .link(
                ButtonLink(
                    texts(LookUpText.view), url: lookUp(place), kind: .link, description: named, opensBeside: true))
        }
        let display = answer.map(field.kind.behaviour.display)
        if case .lines(let text)? = display { return .lines(text) }
        return .text(words.text(display, of: field))
    }
}

package import Domain
package import FormEngine
package import Pages
package import Texts

/// One question of a form as a row, from its definition and what was answered or typed.
package struct FieldPresenter: Sendable {
    /// What there is to show in a row.
    package struct Content: Sendable {
        /// As the form posts it: what was typed, else what is stored.
        package var raw: [String]
        /// Sentences beside the field.
        package var problems: [String]
        package var isRequired: Bool
        package var circumstance: FieldCircumstance?
        /// Of a field for files.
        package var files: [UploadedFile]
        /// Of a field for a person: who may be chosen.
        package var people: [String]

        package init(
            raw: [String], problems: [String] = [], isRequired: Bool = false, circumstance: FieldCircumstance? = nil,
            files: [UploadedFile] = [], people: [String] = []
        ) {
            (self.raw, self.problems, self.isRequired) = (raw, problems, isRequired)
            (self.circumstance, self.files, self.people) = (circumstance, files, people)
        }
    }

    private let texts: TextCatalogue
    private let controls: ControlPresenter

    package init(_ texts: TextCatalogue, today: CivilDate) {
        (self.texts, controls) = (texts, ControlPresenter(texts, today: today))
    }

    /// - Parameters:
    ///   - id: the row's id on the page, the field's id unless given.
    ///   - name: the name in the posted form, the field's id unless given.
    package func row(
        _ field: FieldDefinition, _ content: Content, id: String? = nil, name: String? = nil
    ) -> FieldRow {
        FieldRow(
            id: id ?? field.id.text, name: name ?? field.id.text, label: field.label, control: control(field, content),
            requiredTitle: content.isRequired && !field.isLocked ? texts(CommonText.required) : nil,
            hint: hint(field, content), errors: content.problems, condition: content.circumstance?.condition)
    }

    private func hint(_ field: FieldDefinition, _ content: Content) -> String? {
        let parts = [content.circumstance?.hint, field.hint, field.help].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private func control(_ field: FieldDefinition, _ content: Content) -> any FieldControl {
        if let rules = field.kind.files { return files(rules, content.files) }
        guard field.isLocked else { return controls.control(field, raw: content.raw, people: content.people) }
        return ReadOnlyValue(locked(field, content.raw))
    }

    /// A locked answer as people read it.
    private func locked(_ field: FieldDefinition, _ raw: [String]) -> String {
        let words = AnswerWords(texts)
        guard raw.contains(where: { !$0.isEmpty }) else { return words.text(nil) }
        if case .code = field.kind { return words.text(field.kind.behaviour.display(.codes(raw))) }
        if case .yesNo = field.kind { return words.text(.yesNo(raw.first == "true")) }
        if case .division = field.kind { return words.text(field.kind.behaviour.display(.text(raw.first ?? ""))) }
        return raw.joined(separator: texts(FormText.separator))
    }

    private func files(_ rules: FilesField, _ present: [UploadedFile]) -> FileControl {
        // A new picture takes the place of the former one.
        let mayAdd = rules.isImage || present.count < rules.maximum
        let accepts = rules.accepted.flatMap(Self.endings).joined(separator: ",")
        return FileControl(
            files: present, accepts: accepts, isMultiple: !rules.isImage && rules.maximum > 1, mayAdd: mayAdd,
            rules: rulesLine(rules), shrinking: shrinking(rules))
    }

    /// Photos are offered smaller before they are sent; what is no picture cannot be.
    private func shrinking(_ rules: FilesField) -> FileControl.Shrinking? {
        guard rules.accepted.contains(.jpg) else { return nil }
        return FileControl.Shrinking(
            limit: rules.maximumSize,
            offer: texts(FileText.shrinkOffer, ["limit": AnswerWords.limit(rules.maximumSize)]),
            title: texts(FileText.shrink), done: texts(FileText.shrunk), failed: texts(FileText.notShrunk))
    }

    private func rulesLine(_ rules: FilesField) -> String {
        let key = rules.isImage || rules.maximum == 1 ? FormText.fileRules : FormText.filesRules
        return texts(
            key,
            [
                "kinds": ProblemWords(texts).kinds(rules.accepted), "size": AnswerWords.limit(rules.maximumSize),
                "count": String(rules.maximum),
            ])
    }

    private static func endings(_ kind: FilesField.Kind) -> [String] {
        kind == .jpg ? [".jpg", ".jpeg"] : [".\(kind.rawValue)"]
    }
}

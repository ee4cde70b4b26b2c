import Domain
import FormEngine
import Pages
import Texts
import UseCases

/// The reviewer's private note, as the page shows it.
struct ReviewNote {
    let texts: TextCatalogue
    let entry: ReviewEntry
    /// `nil` for somebody who takes no notes.
    let stored: PrivateNote?
    let errors: [String]
    let action: String
    let csrf: String

    var model: ReviewModel.Note? {
        guard let stored else { return nil }
        let typed = entry.note?.text ?? stored.text
        let other: [String] =
            errors.isEmpty || stored.text == typed.trimmed
            ? [] : [texts(ReadingText.noteStored, ["text": stored.text])]
        let row = FieldRow(
            id: ReviewEntry.Name.note, label: texts(ReadingText.noteLabel),
            control: TextArea(value: typed, rows: 2), hint: texts(ReadingText.noteHint), errors: errors + other)
        return ReviewModel.Note(
            title: texts(ReadingText.note), row: row,
            hidden: HiddenField(ReviewEntry.Name.noteVersion, String(stored.version)), action: action, csrf: csrf,
            save: Button(texts(ReadingText.saveNote)))
    }
}

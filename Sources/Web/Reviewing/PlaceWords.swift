import Domain
import FormEngine
import Programmes
import Texts

/// What a place of an application is called: 基本信息, 工作经历 › 第 2 条, 基本信息 › 电话号码.
struct PlaceWords {
    private let programme: Programme
    private let sheet: AnswerSheet

    /// - Parameter sheet: the answers by which records are counted.
    init(_ programme: Programme, _ sheet: AnswerSheet) {
        (self.programme, self.sheet) = (programme, sheet)
    }

    func text(_ place: AnswerPlace) -> String {
        let texts = programme.texts
        guard let section = programme.form.section(place.section) else { return texts(ReadingText.wholeApplication) }
        let field = place.field.flatMap { section.field($0) }?.label
        let parts = [record(place.record, in: section), field].compactMap(\.self)
        return parts.isEmpty
            ? section.title
            : texts(ReadingText.place, ["section": section.title, "part": parts.joined(separator: " ")])
    }

    /// Where the place stands on a page of the whole application.
    func anchor(_ place: AnswerPlace) -> String {
        guard let section = programme.form.section(place.section) else { return ReviewPlace.wholeAnchor }
        let isThere = place.record.map { sheet.answers(of: section).record($0) != nil } ?? false
        return isThere ? "record-\(place.record?.text ?? "")" : "section-\(place.section)"
    }

    /// A removed record has no number any more.
    private func record(_ record: RecordID?, in section: SectionDefinition) -> String? {
        guard let record else { return nil }
        let index = sheet.answers(of: section).records.firstIndex { $0.id == record }
        return index.map { programme.texts(FormText.recordNumber, ["number": String($0 + 1)]) }
    }
}

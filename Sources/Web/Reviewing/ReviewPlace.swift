import Domain
import FormEngine
import Pages

/// How a place is spelled in the names of a form's fields: `basic`, `work/01JQ…/`, `basic//phone`.
enum ReviewPlace {
    static let wholeAnchor = ReviewPage.wholeAnchor

    static func spelling(_ place: AnswerPlace) -> String {
        guard place.record != nil || place.field != nil else { return place.section.text }
        return "\(place.section)/\(place.record?.text ?? "")/\(place.field?.text ?? "")"
    }

    /// `nil` for anything else than a form of ours posts. Ids of records may themselves have slashes.
    static func place(_ spelling: String) -> AnswerPlace? {
        guard let first = spelling.firstIndex(of: "/"), let last = spelling.lastIndex(of: "/"), first < last else {
            return spelling.contains("/") ? nil : SectionID(spelling).map { AnswerPlace(section: $0) }
        }
        let (record, field) = (spelling[spelling.index(after: first)..<last], spelling[spelling.index(after: last)...])
        guard let section = SectionID(String(spelling[..<first])), record.isEmpty || RecordID(String(record)) != nil,
            field.isEmpty || FieldID(String(field)) != nil, !(record.isEmpty && field.isEmpty)
        else { return nil }
        return AnswerPlace(section: section, record: RecordID(String(record)), field: FieldID(String(field)))
    }
}

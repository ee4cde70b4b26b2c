import Domain
import FormEngine
import PackLoader

extension DemoApplication {
    /// How many files the example has at each field of a section or record.
    func counts(_ section: SectionID, record: RecordID?) -> [FieldID: Int] {
        var counts: [FieldID: Int] = [:]
        for (place, count) in files where place.section == section && place.record == record {
            if let field = place.field { counts[field] = count }
        }
        return counts
    }
}

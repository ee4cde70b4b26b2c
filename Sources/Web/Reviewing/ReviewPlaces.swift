import Domain
import FormEngine
import Pages
import WorkflowEngine

/// Where a stage takes comments on what was submitted.
struct ReviewPlaces {
    private let level: StageDefinition.CommentLevel

    init(_ level: StageDefinition.CommentLevel) {
        self.level = level
    }

    /// In the order of the page.
    func offered(_ sections: [SheetModel.Section]) -> [AnswerPlace] {
        switch level {
        case .application: [.wholeApplication]
        case .section: sections.map(Self.whole)
        case .field: sections.flatMap { ([$0] + $0.inner).flatMap(Self.parts) + [Self.whole($0)] }
        }
    }

    private static func whole(_ section: SheetModel.Section) -> AnswerPlace {
        AnswerPlace(section: SectionID(trusted: section.id))
    }

    /// Single answers, and records as a whole.
    private static func parts(_ section: SheetModel.Section) -> [AnswerPlace] {
        let id = SectionID(trusted: section.id)
        return section.fields.map { AnswerPlace(section: id, field: FieldID(trusted: $0.id)) }
            + section.records.map { AnswerPlace(section: id, record: RecordID(trusted: $0.id)) }
    }
}

package import Domain

package typealias FieldAnswers = [FieldID: Answer]

/// One record of a repeating section.
package struct RecordAnswers: Hashable, Sendable {
    package let id: RecordID
    package var answers: FieldAnswers

    package init(id: RecordID, answers: FieldAnswers) {
        (self.id, self.answers) = (id, answers)
    }
}

/// The answers of one section.
package enum SectionAnswers: Hashable, Sendable {
    case single(FieldAnswers)
    case records([RecordAnswers])

    /// Empty for a section of records.
    package var single: FieldAnswers {
        if case .single(let answers) = self { answers } else { [:] }
    }

    /// In the applicant's order; empty for a section of single answers.
    package var records: [RecordAnswers] {
        if case .records(let records) = self { records } else { [] }
    }

    package func record(_ id: RecordID) -> RecordAnswers? {
        records.first { $0.id == id }
    }
}

/// All answers of an application.
package struct AnswerSheet: Hashable, Sendable {
    package var sections: [SectionID: SectionAnswers]

    package init(sections: [SectionID: SectionAnswers] = [:]) {
        self.sections = sections
    }

    /// The section's answers, empty in the shape that `definition` has when nothing was saved yet.
    package func answers(of definition: SectionDefinition) -> SectionAnswers {
        sections[definition.id] ?? (definition.records == nil ? .single([:]) : .records([]))
    }
}

/// Where something stands in an application: a section, a record of it, a field of either.
package struct AnswerPlace: Hashable, Sendable {
    package let section: SectionID
    package let record: RecordID?
    package let field: FieldID?

    package init(section: SectionID, record: RecordID? = nil, field: FieldID? = nil) {
        (self.section, self.record, self.field) = (section, record, field)
    }

    /// Where comments on an application as a whole stand; no section of a form can bear its name.
    package static let wholeApplication = AnswerPlace(section: "whole-application")
}

/// The names of the files attached at each place of an application, in their order.
package struct FileIndex: Hashable, Sendable {
    package var names: [AnswerPlace: [String]]
    /// What tells the contents apart, in the same order; empty where nobody compares contents.
    package var contents: [AnswerPlace: [String]]

    package init(names: [AnswerPlace: [String]] = [:], contents: [AnswerPlace: [String]] = [:]) {
        (self.names, self.contents) = (names, contents)
    }

    package func names(at place: AnswerPlace) -> [String] {
        names[place] ?? []
    }
}

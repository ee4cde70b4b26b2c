package import Domain
package import Expressions

/// The form of a programme: ordered sections, frozen in a revision.
package struct FormDefinition: Sendable {
    package let sections: [SectionDefinition]
    private let sectionsByID: [SectionID: SectionDefinition]
    private let mentions: [SectionID: SectionDefinition.Mentions]

    package init(sections: [SectionDefinition]) {
        self.sections = sections
        sectionsByID = Dictionary(sections.map { ($0.id, $0) }) { first, _ in first }
        let ids = sections.map(\.id)
        mentions = Dictionary(sections.map { ($0.id, $0.mentions(among: ids)) }) { first, _ in first }
    }

    package func section(_ id: SectionID) -> SectionDefinition? {
        sectionsByID[id]
    }

    /// What the conditions of one of its sections look at.
    package func mentions(of section: SectionDefinition) -> SectionDefinition.Mentions {
        mentions[section.id] ?? section.mentions(among: sections.map(\.id))
    }

    package func field(_ field: FieldID, in section: SectionID) -> FieldDefinition? {
        self.section(section)?.field(field)
    }

    /// The section after `id` in the form's order, `nil` after the last.
    package func section(after id: SectionID) -> SectionDefinition? {
        guard let index = sections.firstIndex(where: { $0.id == id }), index + 1 < sections.count else { return nil }
        return sections[index + 1]
    }
}

/// One section (填报项): single answers, or an ordered list of records.
package final class SectionDefinition: Sendable {
    package let id: SectionID
    package let title: String
    package let help: String?
    /// The section applies only where this holds; `nil` = always.
    package let when: Expression?
    /// `nil` for a section of single answers.
    package let records: RecordRules?
    /// The section on whose page this one stands; `nil` where it has a page of its own.
    package let outer: SectionID?
    package let fields: [FieldDefinition]
    /// The names with which the paths of its conditions, checks and computed values begin.
    let mentionedNames: Set<String>
    /// Its fields by what is done with them when the section is read.
    let plan: SectionPlan
    private let fieldsByID: [FieldID: FieldDefinition]

    package init(
        id: SectionID, title: String, help: String? = nil, when: Expression? = nil, records: RecordRules? = nil,
        outer: SectionID? = nil, fields: [FieldDefinition]
    ) {
        (self.id, self.title, self.help, self.when) = (id, title, help, when)
        (self.records, self.outer, self.fields) = (records, outer, fields)
        mentionedNames = Set(fields.flatMap(\.expressions).flatMap(\.paths).compactMap(\.first))
        plan = SectionPlan(id, fields, isOfRecords: records != nil)
        fieldsByID = Dictionary(fields.map { ($0.id, $0) }) { first, _ in first }
    }

    package func field(_ id: FieldID) -> FieldDefinition? {
        fieldsByID[id]
    }
}

/// How many records a repeating section takes and which fields its list shows.
package struct RecordRules: Hashable, Sendable {
    package let minimum: Int
    package let maximum: Int
    package let isOrdered: Bool
    /// The fields that stand as columns of the list of records.
    package let columns: [FieldID]
    /// What one record is called, e.g. 授课专家; `nil` for a plain record.
    package let noun: String?
    /// Whether a record can be copied within the list.
    package let allowsDuplicate: Bool
    /// Whether records of the person's last application are offered.
    package let allowsReuse: Bool

    package init(
        minimum: Int, maximum: Int, isOrdered: Bool, columns: [FieldID], noun: String? = nil,
        allowsDuplicate: Bool = false, allowsReuse: Bool = false
    ) {
        (self.minimum, self.maximum, self.isOrdered, self.columns) = (minimum, maximum, isOrdered, columns)
        (self.noun, self.allowsDuplicate, self.allowsReuse) = (noun, allowsDuplicate, allowsReuse)
    }
}

package import Domain
package import Expressions
package import FormEngine

/// A form with a section of single answers and one of records: enough of every kind of rule.
package enum SmallForm {
    package static let basic: SectionID = "basic"
    package static let papers: SectionID = "papers"

    package static func definition() throws(ExpressionSyntaxError) -> FormDefinition {
        FormDefinition(sections: [try basicSection(), papersSection])
    }

    package static let levels = CodeField(lists: [
        CodeList(
            id: "levels", title: "Levels",
            items: [.init(code: "a", name: "First"), .init(code: "b", name: "Second"), .init(code: "c", name: "Third")])
    ])

    private static func basicSection() throws(ExpressionSyntaxError) -> SectionDefinition {
        let abroad = try Expression.parse("abroad == true")
        return SectionDefinition(
            id: basic, title: "About the applicant",
            fields: [
                field("name", .text(TextField(maximum: 40)), from: .name, isLocked: true),
                field("id_number", .idNumber(IDNumberField()), from: .idNumber, isPersonal: true, isLocked: true),
                field("birth", .date(DateField(isPast: true)), from: .birthDate, isLocked: true),
                field("unit", .unit(UnitField()), from: .unit, isLocked: true, isListed: true),
                field("phone", .mobile(MobileField()), from: .mobile, isPersonal: true),
                FieldDefinition(
                    id: "email", label: "email", kind: .email(EmailField()), isPersonal: true, origin: .email),
                field("speciality", .text(TextField(maximum: 20)), isListed: true),
                field("level", .code(levels)),
                field("abroad", .yesNo(YesNoField())),
                field("country", .text(TextField(maximum: 40)), when: abroad),
                FieldDefinition(id: "intro", label: "Introduction", kind: .longText(LongTextField(maximum: 800))),
                field("photo", .files(FilesField(accepted: [.jpg, .png], maximum: 1, isImage: true))),
                field("proof", .files(FilesField(maximum: 3))),
            ])
    }

    private static let papersSection = SectionDefinition(
        id: papers, title: "Papers",
        records: RecordRules(
            minimum: 0, maximum: 3, isOrdered: true, columns: ["title", "year"], allowsDuplicate: true,
            allowsReuse: true),
        fields: [
            field("title", .text(TextField(maximum: 60))),
            field("year", .year(YearField(isPast: true))),
            FieldDefinition(id: "scan", label: "Scan", kind: .files(FilesField(maximum: 2))),
        ])

    private static func field(
        _ id: FieldID, _ kind: FieldKind, from origin: ProfileItem? = nil, when: Expression? = nil,
        isPersonal: Bool = false, isLocked: Bool = false, isListed: Bool = false
    ) -> FieldDefinition {
        FieldDefinition(
            id: id, label: id.text, kind: kind, presence: .required, when: when, isPersonal: isPersonal,
            isLocked: isLocked, origin: origin, isListed: isListed)
    }
}

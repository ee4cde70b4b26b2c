import Domain
import FormEngine
import Testing

/// Moving to another revision loses no answer, whatever was edited.
@Suite("Answers moved to another revision")
struct AnswerMoveTests {
    private static let today = CivilDate(dayNumber: 20_000)

    /// What somebody answered, wherever it stands: field by field, as a control would post it.
    private func spelled(_ sheet: AnswerSheet, _ form: FormDefinition) -> [String] {
        form.sections.flatMap { section -> [String] in
            let instances: [(String, FieldAnswers)] =
                section.records == nil
                ? [("", sheet.answers(of: section).single)]
                : sheet.answers(of: section).records.map { ($0.id.text, $0.answers) }
            return instances.flatMap { record, answers in
                section.fields.compactMap { field in
                    answers[field.id].map { "\(record)/\(field.id)=\(field.kind.behaviour.raw($0))" }
                }
            }
        }.sorted()
    }

    @Test func noAnswerIsLostOverRandomEdits() {
        for seed in 0..<500 {
            var random = RandomForms(seed: UInt64(seed))
            let old = random.form()
            let (new, sheet) = (random.edited(old), random.sheet(old))
            let move = AnswerMove(sheet, from: old, to: new, today: Self.today)
            let aside = move.setAside.map { item in
                let kind = old.field(item.place.field ?? "", in: item.place.section)?.kind
                let record = item.place.record?.text ?? ""
                return "\(record)/\(item.place.field?.text ?? "")=\(kind?.behaviour.raw(item.answer) ?? [])"
            }
            let before = spelled(sheet, old)
            #expect((spelled(move.sheet, new) + aside).sorted() == before, "seed \(seed)")
            #expect(move.keptCount + move.setAside.count == before.count, "seed \(seed)")
        }
    }

    @Test func everyAnswerOfTheNewSheetHasItsFieldAndReadsBack() {
        for seed in 0..<300 {
            var random = RandomForms(seed: UInt64(seed))
            let old = random.form()
            let (new, sheet) = (random.edited(old), random.sheet(old))
            let moved = AnswerMove(sheet, from: old, to: new, today: Self.today).sheet
            for (id, answers) in moved.sections {
                let section = new.section(id)
                #expect(section != nil)
                let given =
                    answers.single.map { ($0.key, $0.value) } + answers.records.flatMap { $0.answers.map { ($0, $1) } }
                #expect(given.allSatisfy { section?.field($0.0) != nil }, "seed \(seed)")
            }
        }
    }

    @Test func movingToTheSameFormChangesNothing() {
        for seed in 0..<100 {
            var random = RandomForms(seed: UInt64(seed))
            let form = random.form()
            let sheet = random.sheet(form)
            let move = AnswerMove(sheet, from: form, to: form, today: Self.today)
            #expect(move.setAside.isEmpty)
            #expect(spelled(move.sheet, form) == spelled(sheet, form))
            #expect(FormComparison(from: form, to: form).isEmpty)
        }
    }

    private static func form(_ sections: [SectionID: [FieldDefinition]]) -> FormDefinition {
        FormDefinition(
            sections: sections.sorted { $0.key < $1.key }.map { SectionDefinition(id: $0, title: $0.text, fields: $1) })
    }

    private static func field(_ id: FieldID, _ kind: FieldKind = .text(TextField(maximum: 20))) -> FieldDefinition {
        FieldDefinition(id: id, label: id.text, kind: kind)
    }

    @Test func aFieldThatMovedTakesItsAnswerAlong() {
        let old = Self.form(["a": [Self.field("x"), Self.field("y")], "b": [Self.field("z")]])
        let new = Self.form(["a": [Self.field("x")], "b": [Self.field("z"), Self.field("y")]])
        let sheet = AnswerSheet(sections: ["a": .single(["x": .text("1"), "y": .text("2")])])
        let move = AnswerMove(sheet, from: old, to: new, today: Self.today)
        #expect(move.sheet.sections["b"] == .single(["y": .text("2")]))
        #expect(move.setAside.isEmpty)
        let changes = FormComparison(from: old, to: new).changes
        #expect(changes.map(\.kind) == [.moved])
        #expect(changes.first?.place == AnswerPlace(section: "b", field: "y"))
    }

    @Test func anAnswerThatTheNewKindRefusesIsSetAside() {
        let old = Self.form(["a": [Self.field("x")]])
        let new = Self.form(["a": [Self.field("x", .integer(IntegerField()))]])
        for (text, isKept) in [("12", true), ("twelve", false), ("012", false)] {
            let sheet = AnswerSheet(sections: ["a": .single(["x": .text(text)])])
            let move = AnswerMove(sheet, from: old, to: new, today: Self.today)
            #expect(move.setAside.isEmpty == isKept, "\(text)")
            #expect(move.setAside.map(\.shown) == (isKept ? [] : [.text(text)]))
        }
        #expect(FormComparison(from: old, to: new).changes.map(\.kind) == [.changed(["kind"])])
    }

    @Test func filesGoWithTheirField() {
        let files = FieldKind.files(FilesField())
        let old = Self.form(["a": [Self.field("x", files), Self.field("y", files)]])
        let new = Self.form(["a": [Self.field("z")], "b": [Self.field("x", files)]])
        let move = AnswerMove(AnswerSheet(), from: old, to: new, today: Self.today)
        #expect(move.files(at: AnswerPlace(section: "a", field: "x")) == AnswerPlace(section: "b", field: "x"))
        #expect(move.files(at: AnswerPlace(section: "a", field: "y")) == nil)
    }

    @Test func whatWasAddedAndRemovedIsNamed() {
        let old = Self.form(["a": [Self.field("x"), Self.field("y")], "c": [Self.field("w")]])
        let new = Self.form(["a": [Self.field("x"), Self.field("z")], "b": [Self.field("v")]])
        let changes = FormComparison(from: old, to: new).changes
        #expect(Set(changes.filter { $0.kind == .added }.map(\.label)) == ["z", "b", "v"])
        #expect(Set(changes.filter { $0.kind == .removed }.map(\.label)) == ["y", "c", "w"])
    }
}

import Domain
import FormEngine
import Testing

/// R-FORM-36: what the system set, no post changes.
@Suite struct LockedFieldTests {
    private static let stored: FieldAnswers = ["name": .text("王"), "story": .text("a\nb"), "kind": .codes(["a"])]

    private func form() throws -> FormDefinition {
        FormDefinition(sections: [
            try Build.single(
                "basic",
                [
                    try Build.field("name", isLocked: true), try Build.field("story", Build.longText, isLocked: true),
                    try Build.field("kind", Build.codes("a", "b"), isLocked: true),
                    try Build.field("employer", .unit(UnitField()), isLocked: true), try Build.field("free"),
                ])
        ])
    }

    @Test(arguments: [
        [:], ["name": "王"], ["name": " 王 "], ["story": "a\nb"], ["story": "a\r\nb"], ["kind": "a"], ["employer": ""],
        ["employer": " "],
    ])
    func anUnchangedOrAbsentPostKeepsTheStoredAnswers(_ posted: [String: String]) throws {
        let reading = try form().read("basic", posted, stored: Self.stored)
        #expect(reading.isAccepted)
        #expect(reading.answers == Self.stored)
    }

    @Test(
        arguments: [
            ("name", "李"), ("name", ""), ("story", "a b"), ("kind", "b"), ("kind", "x"), ("employer", "医院"),
        ] as [(FieldID, String)])
    func aChangedPostIsRefusedAndTheStoredAnswerStays(_ field: FieldID, _ text: String) throws {
        let reading = try form().read("basic", [field.text: text, "free": "x"], stored: Self.stored)
        #expect(reading.problems == [field: [.locked]])
        #expect(!reading.isAccepted)
        #expect(reading.answers == Self.stored.merging(["free": .text("x")]) { $1 })
    }

    @Test func theStoredEmployerIsPostedBackAsItIs() throws {
        let stored: FieldAnswers = ["employer": .text("医院")]
        #expect(try form().read("basic", ["employer": "医院"], stored: stored).isAccepted)
        #expect(try form().read("basic", ["employer": "别的医院"], stored: stored).problems == ["employer": [.locked]])
    }

    @Test func anUnlockedFieldThatIsNotPostedIsEmptied() throws {
        let reading = try form().read("basic", [:], stored: ["free": .text("x")])
        #expect(reading.answers == [:])
    }
}

import Domain
import Expressions
import FormEngine
import Testing

@Suite struct CodeFieldTests {
    private static let first = CodeList(
        id: "first", title: "first", items: [.init(code: "2", name: "two"), .init(code: "1", name: "one")])
    private static let second = CodeList(
        id: "second", title: "second", items: [.init(code: "1", name: "uno"), .init(code: "3", name: "tre")])
    private let one = CodeField(lists: [first, second])
    private let many = CodeField(lists: [first, second], allowsMany: true)

    private func reading(_ field: CodeField, _ raw: [String]) -> FieldReading {
        field.read(raw, in: ReadingContext(today: testDay))
    }

    @Test(
        arguments: [
            (["1"], .answer(.codes(["1"]))), (["3"], .answer(.codes(["3"]))), ([" 2　"], .answer(.codes(["2"]))),
            (["", "2"], .answer(.codes(["2"]))), (["", " "], .empty), (["4"], .problems([.notInList])),
            (["one"], .problems([.notInList])), (["１"], .problems([.notInList])), (["1\u{0}"], .problems([.notInList])),
            (["1", "2"], .problems([.tooManyChoices])), (["1", "4"], .problems([.notInList])),
        ] as [([String], FieldReading)])
    func oneCodeOfTheListsIsTaken(_ raw: [String], _ reading: FieldReading) {
        #expect(self.reading(one, raw) == reading)
    }

    @Test(
        arguments: [
            (["3", "1", "2"], .answer(.codes(["2", "1", "3"]))), (["1", "1"], .answer(.codes(["1"]))),
            (["1", "4"], .problems([.notInList])), ([], .empty),
        ] as [([String], FieldReading)])
    func severalCodesAreTakenOnceInTheListsOrder(_ raw: [String], _ reading: FieldReading) {
        #expect(self.reading(many, raw) == reading)
    }

    @Test func namesAreShownAndALostCodeShowsItself() {
        #expect(one.display(.codes(["1"])) == .text("one"))
        #expect(one.display(.codes(["gone"])) == .text("gone"))
        #expect(many.display(.codes(["2", "3"])) == .names(["two", "tre"]))
        #expect(one.display(.text("1")) == .text(""))
    }

    @Test func expressionsSeeATextOrAList() {
        #expect(one.value(.codes(["1"])) == .text("1"))
        #expect(many.value(.codes(["1"])) == .list([.text("1")]))
        #expect(one.value(.codes([])) == .null)
        #expect(one.value(.text("1")) == .null)
        #expect(one.valueType == .text)
        #expect(many.valueType == .list(.text))
    }
}

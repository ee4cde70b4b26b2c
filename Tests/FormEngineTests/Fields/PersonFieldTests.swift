import Domain
import FormEngine
import Testing

@Suite struct PersonFieldTests {
    private let context = ReadingContext(today: testDay, people: ["张三", "李四"])

    @Test(
        arguments: [
            ("张三", .answer(.text("张三"))), (" 李四　", .answer(.text("李四"))), ("王五", .problems([.notPerson])), ("", .empty),
        ] as [(String, FieldReading)])
    func onlySomebodyOfTheUnitIsTaken(_ text: String, _ reading: FieldReading) {
        #expect(PersonField().read([text], in: context) == reading)
    }

    @Test func aUnitWithoutPeopleHasNobodyToChoose() {
        let nobody = ReadingContext(today: testDay, people: [])
        #expect(PersonField().read(["张三"], in: nobody) == .problems([.notPerson]))
    }

    @Test func anyNameIsTakenWhereNobodyKnowsThePeople() {
        #expect(PersonField().reading("王五") == .answer(.text("王五")))
    }
}

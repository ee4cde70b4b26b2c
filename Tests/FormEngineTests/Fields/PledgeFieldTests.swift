import FormEngine
import Testing

@Suite struct PledgeFieldTests {
    @Test(
        arguments: [
            ("true", .answer(.yesNo(true))), ("", .empty), ("false", .problems([.missing])),
            ("on", .problems([.missing])),
        ] as [(String, FieldReading)])
    func aPledgeIsGivenOrMissing(_ text: String, _ reading: FieldReading) {
        #expect(PledgeField(text: "我承诺").reading(text) == reading)
    }
}

import FormEngine
import Testing

@Suite struct CreditCodeFieldTests {
    @Test(
        arguments: [
            ("91350100M000100Y43", .answer(.text("91350100M000100Y43"))),
            ("91350100m000100y43", .answer(.text("91350100M000100Y43"))),
            ("91350100M000100Y44", .problems([.notCreditCode])), ("91350100M000100Y4", .problems([.notCreditCode])),
            ("91350100M000100Y430", .problems([.notCreditCode])), ("91350100M000100Y4３", .problems([.notCreditCode])),
            ("91350100 M000100Y43", .problems([.notCreditCode])),
            ("91350100M000100Y43\u{0}", .problems([.notCreditCode])),
        ] as [(String, FieldReading)])
    func aCodeIsChecked(_ text: String, _ reading: FieldReading) {
        #expect(CreditCodeField().reading(text) == reading)
    }
}

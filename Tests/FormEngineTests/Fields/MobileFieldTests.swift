import FormEngine
import Testing

@Suite struct MobileFieldTests {
    @Test(
        arguments: [
            ("13800138000", .answer(.text("13800138000"))), ("19212345678", .answer(.text("19212345678"))),
            ("1380013800", .problems([.notMobile])), ("138001380001", .problems([.notMobile])),
            ("12345678901", .problems([.notMobile])), ("１３８００１３８０００", .problems([.notMobile])),
            ("138 0013 8000", .problems([.notMobile])), ("0551-12345678", .problems([.notMobile])),
            ("13800138000\u{0}", .problems([.notMobile])),
        ] as [(String, FieldReading)])
    func aNumberIsChecked(_ text: String, _ reading: FieldReading) {
        #expect(MobileField().reading(text) == reading)
    }
}

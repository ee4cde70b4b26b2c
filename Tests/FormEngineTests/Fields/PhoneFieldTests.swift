import FormEngine
import Testing

@Suite struct PhoneFieldTests {
    @Test(
        arguments: [
            ("13800138000", .answer(.text("13800138000"))), ("0551-12345678", .answer(.text("0551-12345678"))),
            (" 023-67654321", .answer(.text("023-67654321"))), ("1380013800", .problems([.notPhone])),
            ("0551-1234567", .problems([.notPhone])), ("055112345678", .problems([.notPhone])),
            ("0551－12345678", .problems([.notPhone])), ("无", .problems([.notPhone])),
        ] as [(String, FieldReading)])
    func aMobileOrALandlineWillDo(_ text: String, _ reading: FieldReading) {
        #expect(PhoneField().reading(text) == reading)
    }
}

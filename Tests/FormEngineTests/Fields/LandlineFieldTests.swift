import FormEngine
import Testing

/// R-FORM-42.
@Suite struct LandlineFieldTests {
    @Test(
        arguments: [
            ("0551-12345678", .answer(.text("0551-12345678"))), ("0834-2160000", .answer(.text("0834-2160000"))),
            ("023-63836262", .answer(.text("023-63836262"))), ("055112345678", .problems([.notLandline])),
            ("0551-1234567", .problems([.notLandline])), ("0551-123456789", .problems([.notLandline])),
            ("13800138000", .problems([.notLandline])), ("0551－12345678", .problems([.notLandline])),
            ("０５５１-12345678", .problems([.notLandline])), ("0551-12345678\u{0}", .problems([.notLandline])),
        ] as [(String, FieldReading)])
    func aNumberIsChecked(_ text: String, _ reading: FieldReading) {
        #expect(LandlineField().reading(text) == reading)
    }
}

import Domain
import FormEngine
import Testing

@Suite struct IDNumberFieldTests {
    @Test(
        arguments: [
            ("500103198506140174", .answer(.text("500103198506140174"))),
            ("50010619870315008x", .answer(.text("50010619870315008X"))),
            ("50010319850614017", .problems([.idNumber(.shape)])),
            ("5001031985061401740", .problems([.idNumber(.shape)])),
            ("500103 198506140174", .problems([.idNumber(.shape)])),
            ("990101199001010019", .problems([.idNumber(.shape)])),
            ("１１０１０５１９４９１２３１００２Ｘ", .problems([.idNumber(.shape)])),
            ("500103198506140174\u{0}", .problems([.idNumber(.shape)])),
            ("110101194902300025", .problems([.idNumber(.birthDate)])),
            ("500103209912310010", .problems([.idNumber(.birthDate)])),
            ("500103198506140170", .problems([.idNumber(.checkDigit)])),
        ] as [(String, FieldReading)])
    func aNumberIsChecked(_ text: String, _ reading: FieldReading) {
        #expect(IDNumberField().reading(text) == reading)
    }
}

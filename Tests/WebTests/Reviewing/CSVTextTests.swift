import Testing

@testable import Web

struct CSVTextTests {
    @Test func cellsAreQuotedWhereNeedBeAndNeverReadAsFormulas() {
        let text = CSVText.text([["姓名", "a,b"], ["=1+1", "he said \"no\""], ["-5", "two\r\nlines"]])
        #expect(text == "\u{FEFF}姓名,\"a,b\"\r\n'=1+1,\"he said \"\"no\"\"\"\r\n'-5,\"two\r\nlines\"\r\n")
    }
}

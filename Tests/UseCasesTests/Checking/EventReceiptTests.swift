import Domain
import Testing
import UseCases

@Suite("Receipts of events")
struct EventReceiptTests {
    private static let hash = String(repeating: "0af9", count: 16)

    @Test func aLineIsRead() throws {
        let receipt = try #require(EventReceipt(line: "01J\t3\t\(Self.hash)"))
        #expect(receipt == EventReceipt(application: "01J", ordinal: 3, hash: Self.hash))
    }

    @Test(arguments: [
        "", "01J", "01J\t3", "01J\t0\t\(hash)", "01J\t-1\t\(hash)", "01J\tx\t\(hash)", "01J\t3\t\(hash)\t",
        "01J\t3\t\(hash.dropLast())", "01J 3 \(hash)", "01J\t3\t\(hash.dropLast())g", "0 1\t3\t\(hash)",
        "01J\t99999999999999999999\t\(hash)",
    ])
    func everythingElseIsNot(line: String) {
        #expect(EventReceipt(line: line) == nil)
    }
}

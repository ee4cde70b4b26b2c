import Domain
import Testing
import UseCases

@testable import Web

@Suite("The page of a list in its address")
struct PageTokenTests {
    @Test(arguments: [
        PageToken(.after, ordinal: 50, key: ListKey(updatedAt: Instant(milliseconds: 1_764_000_000_000), id: "a-1")),
        PageToken(.before, ordinal: 0, key: ListKey(updatedAt: Instant(milliseconds: 0), id: "x/y.z")),
    ])
    func itComesBackAsItWasWritten(token: PageToken) {
        #expect(PageToken(token.text) == token)
    }

    @Test(arguments: [
        "", "2", "a", "a~~~", "a~1~2", "a~1~2~", "a~1~2~3~4", "c~1~2~id", "a~-1~2~id", "a~1~-2~id", "a~+1~2~id",
        "a~01~2~id", "a~1~2~no id", "a~1~2~'; DROP TABLE work_items", "a~1~9999999999999999999~id",
        "a~9999999999~2~id", "a~1~2~\(String(repeating: "x", count: 129))", "a~１~2~id", "A~1~2~id", "a~1~2~id\u{0}",
    ])
    func anythingElseIsNoPage(text: String) {
        #expect(PageToken(text) == nil)
    }
}

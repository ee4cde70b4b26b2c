import Domain
import FormEngine
import Parsing
import Testing
import UseCases

@testable import Web

struct ReviewEntryTests {
    @Test func everythingTypedIsRead() {
        let entry = ReviewEntry([
            "_version": "7", "_action": "pass", "text": "同意\r\n推荐", "comment.basic": "请补充", "comment.awards": "",
            "decision.tier": "key", "csrf": "token",
        ])
        #expect(entry.version == 7)
        #expect(entry.action == .pass)
        #expect(entry.text == "同意\n推荐")
        #expect(entry.comments == [AnswerPlace(section: "basic"): "请补充", AnswerPlace(section: "awards"): ""])
        #expect(entry.decision == ["tier": ["key"]])
    }

    /// A form without a version must never look like a fresh one.
    @Test(arguments: [nil, "", "x", "1.5", "99999999999999999999"])
    func aMissingOrStrangeVersionFitsNothing(_ version: String?) {
        let fields = version.map { FormFields([.init(name: "_version", value: $0)]) } ?? FormFields([])
        #expect(ReviewEntry(fields).version == -1)
    }

    @Test(arguments: ["", "approve", "PASS", "resume"])
    func anUnknownButtonAsksForNothing(_ action: String) {
        #expect(ReviewEntry(["_action": action]).input == nil)
    }

    @Test(arguments: ReviewEntry.Action.allCases.filter { $0 != .resume })
    func everyButtonButTheOneThatSavesHasAVerdict(_ action: ReviewEntry.Action) throws {
        let input = try #require(ReviewEntry(["_action": action.rawValue]).input)
        #expect((input.verdict == nil) == (action == .save))
    }

    @Test func theQuestionOfTheScriptConfirmsOnlyTheButtonThatAsks() {
        #expect(ReviewEntry(["_action": "reject", "confirmed": "yes"]).confirmed.count == 1)
        #expect(ReviewEntry(["_action": "pass", "confirmed": "yes"]).confirmed.isEmpty)
        #expect(ReviewEntry(["_action": "reject"]).confirmed.isEmpty)
    }

    @Test func whatAccompaniesAQuestionReadsBackTheSame() {
        let entry = ReviewEntry([
            "_version": "3", "_action": "reject", "text": "理由", "comment.basic": "改", "comment.work/r-1/": "补",
            "shown.basic": "旧", "decision.amount": "10", "_target": "stage:0", "note": "备忘", "_note_version": "2",
        ])
        let again = ReviewEntry(FormFields(entry.kept.map { .init(name: $0.name, value: $0.value) }))
        #expect(again.version == entry.version)
        #expect(again.text == entry.text)
        #expect(again.comments == entry.comments)
        #expect(again.comments.count == 2)
        #expect(again.shown == [AnswerPlace(section: "basic"): "旧"])
        #expect(again.note?.text == "备忘" && again.note?.version == 2)
        #expect(again.decision == entry.decision)
        #expect(again.target == entry.target)
    }

    @Test func blanksAreNoDecision() {
        #expect(!ReviewEntry(["text": " \u{3000}", "decision.tier": "", "comment.basic": "改"]).hasDecision())
        #expect(ReviewEntry(["decision.tier": "key"]).hasDecision())
        #expect(!ReviewEntry(["text": "同意 "]).hasDecision(besides: "同意"))
    }

    @Test(arguments: [
        AnswerPlace(section: "basic"), AnswerPlace(section: "basic", field: "phone"),
        AnswerPlace(section: "work", record: "r-1"), AnswerPlace(section: "work", record: "a/b", field: "post"),
        .wholeApplication,
    ])
    func everyPlaceReadsBackTheSame(_ place: AnswerPlace) {
        #expect(ReviewPlace.place(ReviewPlace.spelling(place)) == place)
    }

    @Test(arguments: ["", "/", "//", "basic/", "basic//", "/r/f", "basic/r", "基本", "basic/ /x", "basic//电话"])
    func whatIsNoPlaceIsNone(_ spelling: String) {
        #expect(ReviewPlace.place(spelling) == nil)
    }

    @Test func aBoxThatWasLeftAloneTakesWhatIsStoredByNow() {
        let entry = ReviewEntry([
            "comment.basic": "", "shown.basic": "", "comment.work": "我的", "shown.work": "",
        ])
        let stored = [draft(at: "basic", "同事的"), draft(at: "work", "同事的"), draft(at: "awards", "同事的")]
        let again = entry.refreshed(stored)
        #expect(again.comments[AnswerPlace(section: "basic")] == "同事的")
        #expect(again.comments[AnswerPlace(section: "work")] == "我的")
        #expect(again.comments[AnswerPlace(section: "awards")] == "同事的")
    }

    private func draft(at section: SectionID, _ text: String) -> UseCases.Comment {
        UseCases.Comment(
            id: "c", application: "a", pass: 1, position: 0, place: AnswerPlace(section: section), text: text,
            state: .draft, account: "x", actorName: "X", unit: "u", unitName: "U", contactPhone: "",
            at: Instant(milliseconds: 0))
    }
}

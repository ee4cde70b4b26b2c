import Expressions
import FormEngine
import Testing

/// The kinds whose answers do not come from a form post.
@Suite struct SystemFieldTests {
    @Test func theEmployerIsNeverReadFromAPost() {
        #expect(UnitField().reading("医院") == .problems([.locked]))
        #expect(UnitField().reading("　") == .empty)
        #expect(UnitField().display(.text("医院")) == .text("医院"))
    }

    @Test(arguments: ["", "a.pdf", "../../etc/passwd"])
    func filesAreNotAmongTheAnswers(_ text: String) {
        #expect(FilesField().reading(text) == .empty)
    }

    @Test func onlyFilesHaveRulesForFiles() {
        #expect(FieldKind.files(FilesField(maximum: 3)).files?.maximum == 3)
        #expect(FieldKind.unit(UnitField()).files == nil)
        #expect(FilesField().valueType == .list(.text))
    }
}

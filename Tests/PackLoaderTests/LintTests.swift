import Domain
import PackLoader
import Testing

@Suite struct LintTests {
    @Test func theRepositorysPacksHaveNoProblemsButTextsThatOthersUse() {
        let result = PackLint.run(packs: sitePacks, usedKeys: [], today: testDay)
        #expect(result.problems.filter { !$0.message.hasPrefix("the program does not use the text") } == [])
        #expect(result.description.contains("带头人年龄"))
        #expect(result.description.contains("获奖时间不早于本批次的计算基准日减 5 年"))
    }

    @Test func noTextOfADescriptionIsMissing() {
        let description = PackLint.run(packs: sitePacks, usedKeys: [], today: testDay).description
        #expect(!description.contains("description.") && !description.contains("expression."))
    }

    @Test func missingUnusedAndUnknownTextsAreReported() throws {
        let pack = try SmallPack()
        try pack.write("common.gone: 没有", to: "one/texts.yaml")
        let problems = PackLint.run(
            packs: pack.path, usedKeys: ["common.save", "state.draft", "verb.*"], today: testDay
        )
        .problems.filter { !$0.message.contains("description.") && !$0.message.contains("expression.") }
        #expect(
            problems.map { $0.description.replacing(pack.path, with: "") } == [
                "/_common/texts:1: missing text \"state.draft\"",
                "/_common/texts:1: missing texts \"verb.*\"",
                "/_common/texts/common.yaml:2: the program does not use the text \"common.saved\"",
                "/one/texts.yaml:1: there is no default text \"common.gone\" to override",
            ])
    }

    @Test func aDemoApplicationThatCouldNotBeSubmittedIsReported() throws {
        let pack = try SmallPack()
        try pack.write("basic: { birth: 1960-01-01 }", to: "one/demo/answers/full.yaml")
        let problems = PackLint.run(packs: pack.path, usedKeys: ["common.*"], today: testDay).problems
            .filter { $0.file.hasSuffix("applications.yaml") }.map(\.message)
        #expect(
            problems == [
                "the application of p-one could not be submitted: basic.birth: check(\"超龄\")",
                "the application of p-one could not be submitted: rows: check(\"太少\")",
            ])
    }
}

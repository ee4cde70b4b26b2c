import PackLoader
import Testing

private let head = "one/shop/grant/programme.yaml"
private let flow = "one/shop/grant/workflow.yaml"
private let examples = "one/shop/grant/examples.yaml"

@Suite struct BrokenProgrammeTests {
    @Test(arguments: [
        Breakage(head, "programme: grant", "programme: grants", "expected \"grant\", as the folder is named"),
        Breakage(head, "listing: plans", "listing: tiles", "expected one of plans, records"),
        Breakage(head, "digits: 6", "digits: 60", "expected a whole number from 1 to 12"),
        Breakage(head, "kind: date", "kind: day", "expected one of date, integer, decimal, text"),
        Breakage(head, "id: least", "id: opens_on", "a batch has \"opens_on\" already"),
        Breakage(head, "id: rows,", "id: age,", "the rule \"age\" occurs twice"),
        Breakage(head, "batch.born_from\"", "batch.born_since\"", "there is no member 'born_since'"),
        Breakage(head, "show: [basic.birth]", "show: [basic.born]", "there is no field \"born\" in \"basic\""),
        Breakage(head, "show: [basic.birth]", "show: [rows.from]", "has records"),
        Breakage(head, "show: [basic.birth]", "show: [basic]", "expected section.field"),
        Breakage(head, "at: basic.birth", "at: elsewhere", "expected a place such as section.field"),
        Breakage(head, "message: 超龄", "messages: 超龄", "unknown key \"messages\""),
        Breakage(head, "common.save: 存", "common.save: \"存{what}\"", "unknown placeholder {what}; expected none"),
        Breakage(
            head, "listing: plans", "lists:\n  - ⟦⟧{ id: a, title: 甲, view: here }\nlisting: plans",
            "expected one of waiting, returned"),
        Breakage(
            head, "listing: plans", "lists:\n  - ⟦⟧{ id: a, title: 甲 }\nlisting: plans",
            "expected either \"view\" or \"tabs\""),
        Breakage(
            head, "listing: plans",
            "lists:\n  - { id: a, title: 甲, view: waiting }\n  - ⟦⟧{ id: a, title: 乙, view: all }\nlisting: plans",
            "have the list \"a\" already"),
        Breakage(
            head, "listing: plans",
            "lists:\n  - { id: a, title: 甲, view: all }\n  - ⟦⟧{ id: b, title: 乙, view: all }\nlisting: plans",
            "have a list of the same view already"),
        Breakage(
            head, "listing: plans",
            "lists:\n  - { id: a, title: 甲, tabs: [⟦⟧{ view: rejected }] }\nlisting: plans", "missing key \"title\""),
        Breakage(
            head, "listing: plans", "lists:\n  - ⟦⟧{ id: a, title: 甲, view: rejected }\nlisting: plans",
            "of the kind \"employer\" need a list of the view \"own-review\""),
        Breakage(head, "binding: true", "binding: true\n⟦⟧colour: 红", "unknown key \"colour\""),
    ]) func aBrokenProgrammeIsRefused(breakage: Breakage) throws {
        try breakage.check { _ = try loadSites(packs: $0) }
    }

    @Test(arguments: [
        Breakage(flow, "applicant: person", "applicant: people", "expected one of person, unit"),
        Breakage(flow, "unit: authority", "unit: employer\n    repeat: ⟦⟧until-first-level", "can be repeated"),
        Breakage(
            flow, "- id: employer",
            "- id: authority\n    title: 又\n    unit: authority\n    return: { to: applicant }\n    comments: field\n  - ⟦⟧id: employer",
            "no stage can follow the authority's"),
        Breakage(flow, "- id: authority", "- ⟦⟧id: employer", "the stage \"employer\" occurs twice"),
        Breakage(
            flow, "id: employer\n    title: 单位\n    unit: employer", "id: employer\n    title: 单位\n    unit: parent",
            "the first stage needs a unit other than parent"),
        Breakage(flow, "requires: opinion", "requires: stamp", "expected one of opinion"),
        Breakage(flow, "to: choose", "to: anyone", "expected one of applicant, stepwise, choose"),
        Breakage(
            flow, "- id: authority", "- ⟦⟧id: authority\n    batch: [recall]",
            "recall cannot be done for many applications at once"),
        Breakage(flow, "comments: field", "comments: page", "expected one of application, section, field"),
        Breakage(flow, "kind: decimal, min: 0", "kind: image, min: 0", "unknown key \"min\""),
        Breakage(
            flow, "- { id: amount, label: 金额, kind: decimal, min: 0, required: true }",
            "- ⟦⟧{ id: amount, label: 金额, kind: decimal, min: 0, required-when: 1 > 0 }", "are always asked"),
        Breakage(
            flow, "- { id: amount, label: 金额, kind: decimal, min: 0, required: true }",
            "- ⟦⟧{ id: amount, label: 金额, kind: decimal, min: 0, personal: true }", "have no meaning in a decision"),
        Breakage(
            flow, "- { id: amount, label: 金额, kind: decimal, min: 0, required: true }",
            "- ⟦⟧{ id: amount, label: 金额, kind: decimal, min: 0, default: 5 }", "nothing that nobody typed"),
        Breakage(
            flow, "- { id: amount, label: 金额, kind: decimal, min: 0, required: true }",
            "- { id: amount, label: 金额, kind: decimal, check: ⟦⟧sum > 0, check-message: 错 }",
            "the expression is wrong: "),
        Breakage(
            flow, "comments: section", "comments: section\n    verbs: { ⟦⟧publish: 公布 }", "unknown key \"publish\""),
        Breakage(
            flow, "- id: employer", "- ⟦⟧id: employer\n    verbs: { print-publicity: 打印 }",
            "the stage never offers print-publicity"),
        Breakage(
            flow, "comments: section",
            "comments: section\n    publicity: { working-days: 5, show: [{ fields: [⟦⟧basic.nothing] }] }",
            "expected a field as section.field"),
        Breakage(
            flow, "comments: section",
            "comments: section\n    publicity: { working-days: 5, show: [{ fields: [⟦⟧rows.from] }] }",
            "expected a field as section.field"),
        Breakage(
            flow, "comments: section",
            "comments: section\n    publicity: { working-days: 5, show: [{ fields: [⟦⟧basic.paper] }] }",
            "neither personal nor a file"),
        Breakage(
            flow, "reject: plain", "reject: plain\n⟦⟧earlier-comments: hidden", "expected one of shown, folded"),
        Breakage(flow, "reject: plain", "reject: never", "expected one of plain, final-in-batch"),
    ]) func aBrokenWorkflowIsRefused(breakage: Breakage) throws {
        try breakage.check { _ = try loadSites(packs: $0) }
    }

    @Test(arguments: [
        Breakage(
            examples, "- id: young",
            "- ⟦⟧id: young\n    says: 一\n    today: 2026-11-21\n    answers: { basic: { colour: \"2\" } }\n    verdict: { rule: age, met: true }\n  - id: younger",
            "but it does not concern this applicant"),
        Breakage(examples, "- id: two-rows", "- id: young", "the example \"young\" occurs twice"),
        Breakage(examples, "rule: age, met: true", "rule: ages, met: true", "there is no rule \"ages\""),
        Breakage(examples, "birth: 1990-05-06", "birth: 1990-05-32", "is no answer to the field: notDate"),
        Breakage(examples, "born_from: 1980-01-01", "born: 1980-01-01", "unknown key \"born\""),
        Breakage(
            examples, "[{ from: 2020-01 }, { from: 2021-01 }]", "[{ since: 2020-01 }]", "there is no field \"since\""),
    ]) func aBrokenExampleIsRefused(breakage: Breakage) throws {
        try breakage.check { _ = try loadSites(packs: $0) }
    }

    @Test func aFailedExampleIsNamedWithItsRule() throws {
        let old = "answers: { basic: { colour: \"1\", birth: 1990-05-06 } }"
        let new = "answers: { basic: { colour: \"1\", birth: 1970-05-06 } }"
        let pack = try SmallPack()
        let text = try #require(SmallPack.files[examples])
        try pack.write(text.replacing(old, with: new), to: examples)
        let path = pack.path
        let errors = #expect(throws: PackErrors.self) { try loadSites(packs: path) }
        let sentence = "the example \"young\" expects the rule \"age\" to be met, but it is not met"
        #expect(errors?.description == "\(path)/\(examples):2: \(sentence)")
    }
}

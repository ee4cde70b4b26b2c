import Domain
import PackLoader
import Testing

private let units = "one/demo/units.yaml"
private let accounts = "one/demo/accounts.yaml"
private let batches = "one/demo/batches.yaml"
private let applications = "one/demo/applications.yaml"
private let answers = "one/demo/answers/full.yaml"

@Suite struct BrokenDemoTests {
    @Test(arguments: [
        Breakage(units, "id: u-firm", "id: u-top", "the unit \"u-top\" occurs twice"),
        Breakage(units, "91340199MADEM00119", "91340199MADEM00118", "expected a credit code"),
        Breakage(units, "kind: employer", "kind: firm", "expected one of employer"),
        Breakage(units, "parent: u-top", "parent: u-head", "there is no unit \"u-head\" before this one"),
        Breakage(units, "insured: \"340104\"", "insured: \"3401\"", "expected six digits"),
        Breakage(
            accounts, "id_number: \"340199197904180313\"", "id_number: \"340199197904180314\"",
            "its checkDigit is wrong"),
        Breakage(accounts, "employer: u-firm", "employer: u-farm", "there is no unit \"u-farm\""),
        Breakage(accounts, "system: shop", "system: shops", "there is no system \"shops\""),
        Breakage(accounts, "role: auditor", "role: auditor, unit: u-firm", "the other roles have none"),
        Breakage(accounts, "listener: intranet", "listener: inside", "expected one of public, intranet"),
        Breakage(batches, "published: -2d", "published: soon", "expected a day such as -20d"),
        Breakage(batches, "{year}", "{yesteryear}", "expected {year}"),
        Breakage(batches, "programme: shop/grant", "programme: shop/grants", "there is no programme \"shop/grants\""),
        Breakage(batches, "least: 1", "most: 1", "missing key \"least\""),
        Breakage(applications, "batch: open", "batch: shut", "the programme has no batch \"shut\""),
        Breakage(applications, "answers: full", "answers: half", "there is no file answers/half.yaml"),
        Breakage(applications, "returned:employer", "returned:boss", "there is no stage \"boss\""),
        Breakage(applications, "returned:employer", "lost", "expected one of draft"),
        Breakage(applications, "section: rows", "section: columns", "there is no section \"columns\""),
        Breakage(applications, "tier: 乙", "tier: 丙", "is no answer to the field: notInList"),
        Breakage(answers, "birth: 1979-04-18", "name: 张三", "the field \"name\" is locked"),
        Breakage(answers, "money: 2.5", "money: 12.5", "is no answer to the field: tooLarge"),
        Breakage(answers, "paper: 2", "paper: two", "expected a whole number"),
    ]) func aBrokenDemoWorldIsRefused(breakage: Breakage) throws {
        try breakage.check { packs in
            let site = try loadSite("one", packs: packs)
            _ = try loadDemo(site: site, packs: packs, today: testDay)
        }
    }
}

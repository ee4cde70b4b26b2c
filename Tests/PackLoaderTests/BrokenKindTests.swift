import PackLoader
import Testing

private let form = "one/shop/grant/form.yaml"
private let money = "kind: decimal, min: 0, max: 9.5, places: 2, unit: 万元"
private let tier = "kind: code, options: [甲, 乙], style: radio"
private let month = "kind: month, check: \"to >= from\", check-message: 早于开始"

@Suite struct BrokenKindTests {
    @Test(arguments: [
        Breakage(form, money, "kind: money, min: x", "expected an amount such as 0.01"),
        Breakage(form, money, "kind: money, min: 2, max: 1", "min 2 is more than max 1"),
        Breakage(form, money, "kind: money, unit: dollar", "expected one of yuan, wan-yuan"),
        Breakage(form, money, "kind: money, places: 3", "expected a whole number from 0 to 2"),
        Breakage(form, money, "kind: division, level: village", "expected one of province, prefecture, county"),
        Breakage(form, money, "kind: division, within: [99]", "the beginning of a division's code"),
        Breakage(form, money, "kind: division, within: 50", "expected a list"),
        Breakage(form, money, "kind: note, text: a, look-up: archive", "expected a mapping"),
        Breakage(form, money, "kind: note, text: a, look-up: { register: a }", "missing key \"sends\""),
        Breakage(form, money, "kind: note, text: a, look-up: { register: a, sends: [] }", "has to be told whom"),
        Breakage(
            form, money, "kind: note, text: a, look-up: { register: a, sends: [person.mobile] }",
            "expected one of person.name"),
        Breakage(
            form, money, "kind: year, look-up: { register: a, sends: [person.name] }", "a look-up stands on a note"),
        Breakage(form, money, "kind: note", "missing key \"text\""),
        Breakage(form, money, "kind: note, text: a, required: true", "nobody answers a field of this kind"),
        Breakage(form, money, "kind: note, text: a, listed: true", "a note has no answer"),
        Breakage(form, money, "kind: note, text: a, locked: true", "neither locked nor from elsewhere"),
        Breakage(form, money, "kind: pledge", "missing key \"text\""),
        Breakage(form, money, "kind: computed, result: integer", "missing key \"value\""),
        Breakage(form, money, "kind: computed, value: \"1\", result: date", "expected one of integer, decimal, money"),
        Breakage(form, money, "kind: computed, value: \"1\"", "missing key \"result\""),
        Breakage(form, money, "kind: computed, value: \"'a'\", result: integer", "expected integer, found text"),
        Breakage(form, money, "kind: computed, value: \"0.5\", result: integer", "expected integer, found decimal"),
        Breakage(
            form, money, "kind: computed, value: \"1\", result: integer, digits: 2", "only a decimal has digits"),
        Breakage(form, money, "kind: computed, value: \"money\", result: decimal", "follows from itself"),
        Breakage(
            form, money, "kind: computed, value: \"sum(rows, r, r.money)\", result: decimal", "follows from itself"),
        Breakage(
            form, money, "kind: computed, value: \"sum(rows, r, r.mony)\", result: decimal",
            "there is no member 'mony'"),
    ]) func aBrokenKindIsRefused(breakage: Breakage) throws {
        try breakage.check { _ = try loadSites(packs: $0) }
    }

    @Test(arguments: [
        Breakage(form, tier, "\(tier), multiple: 3", "expected true or false"),
        Breakage(form, tier, "\(tier), multiple: { min: 3, max: 2 }", "min 3 is more than max 2"),
        Breakage(form, tier, "\(tier), multiple: { least: 3 }", "unknown key \"least\""),
        Breakage(form, tier, "\(tier), search: perhaps", "expected true or false"),
        Breakage(form, tier, "\(tier), within: shade", "\"shade\" is no code field of this section"),
        Breakage(form, tier, "\(tier), within: birth", "\"birth\" is no code field of this section"),
        Breakage(form, tier, "\(tier), within: colour", "within needs a list whose items have a parent"),
        Breakage(
            form, tier, "kind: code, options: [{ code: a, name: A, parent: \"7\" }], within: colour",
            "the parent \"7\" is no code of \"colour\""),
        Breakage(form, month, "\(month), reuse: sometimes", "expected true or false"),
        Breakage(form, "ordered: true,", "ordered: true, duplicate: 1,", "expected true or false"),
        Breakage(form, "ordered: true,", "ordered: true, reuse: 1,", "expected true or false"),
        Breakage(form, "\"to >= from\"", "\"'a'.matches('(')\"", "expected a pattern, found '('"),
        Breakage(form, "\"to >= from\"", "\"'a'.matches('a' )  && round(1, '2') > 1\"", "found text"),
    ]) func aBrokenChoiceIsRefused(breakage: Breakage) throws {
        try breakage.check { _ = try loadSites(packs: $0) }
    }

    @Test(arguments: [
        Breakage("_common/divisions.yaml", "\"510100\"", "\"5101\"", "expected a code of six digits"),
        Breakage("_common/divisions.yaml", "\"510100\"", "\"620100\"", "there is no province"),
        Breakage("_common/divisions.yaml", "counties:", "towns:", "unknown key \"towns\""),
        Breakage("_common/divisions.yaml", "成都市", "[成都市]", "expected a text, found a list"),
    ]) func aBrokenTableOfDivisionsIsRefused(breakage: Breakage) throws {
        try breakage.check { _ = try loadSites(packs: $0) }
    }
}

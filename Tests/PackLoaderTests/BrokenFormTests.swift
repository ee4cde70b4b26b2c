import PackLoader
import Testing

private let form = "one/shop/grant/form.yaml"

@Suite struct BrokenFormTests {
    @Test(arguments: [
        Breakage(form, "label: 姓名", "lable: 姓名", "unknown key \"lable\" here; expected one of id, label, kind"),
        Breakage(form, "label: 姓名", "lable: 姓名", "missing key \"label\""),
        Breakage(form, "id: birth, label", "id: birth, id: birth, label", "duplicate key \"id\""),
        Breakage(form, "id: birth", "id: name", "the field \"name\" occurs twice"),
        Breakage(form, "id: birth", "id: Birth-Day", "expected a name of a-z, 0-9 and _"),
        Breakage(form, "id: birth", "id: in", "expected a name of a-z, 0-9 and _"),
        Breakage(form, "kind: date", "kind: day", "expected one of text, long-text"),
        Breakage(form, "max: 50", "max: many", "expected a whole number, found \"many\""),
        Breakage(form, "max: 50", "max: \"50\"", "expected a whole number"),
        Breakage(form, "max: 50", "min: 60, max: 50", "min 60 is more than max 50"),
        Breakage(form, "max: 50", "max: -1", "expected a whole number from 1"),
        Breakage(form, "max: 50", "past: true", "unknown key \"past\""),
        Breakage(form, "required: true, locked", "required: yes, locked", "expected true or false, found \"yes\""),
        Breakage(form, "from: person.name", "from: person.nick", "expected one of person.name"),
        Breakage(
            form, "from: person.name",
            "from: person.id_number }\n      - { id: x, label: x, kind: ⟦⟧date, from: person.name",
            "a field of this kind cannot come from person.name"),
        Breakage(form, "locked: true, from: person.name", "locked: true", "a locked field needs from, copy or default"),
        Breakage(form, "list: colours, required", "list: shades, required", "there is no list \"shades\""),
        Breakage(form, "list: colours", "list: colours, options: [a]", "exactly one of list, lists, options"),
        Breakage(form, "[甲, 乙]", "[甲, 甲]", "the code \"甲\" occurs twice"),
        Breakage(form, "[甲, 乙]", "[]", "expected at least one option"),
        Breakage(form, "lists: [sizes, colours]", "lists: [colours, colours]", "stands in more than one of the lists"),
        Breakage(form, "default: \"1\"", "default: \"9\"", "\"9\" is no answer to the field: notInList"),
        Breakage(form, "style: radio", "style: slider", "expected one of select, radio"),
        Breakage(form, "accept: [pdf]", "accept: [exe]", "expected one of jpg, png, pdf"),
        Breakage(form, "5 MB", "5 TB", "expected a size such as 5 MB"),
        Breakage(form, "max-size: 5 MB", "locked: true", "files cannot be locked"),
    ]) func aBrokenFieldIsRefused(breakage: Breakage) throws {
        try breakage.check { _ = try loadSites(packs: $0) }
    }

    @Test(arguments: [
        Breakage(form, "\"colour == '2'\"", "\"color == '2'\"", "there is no name 'color'"),
        Breakage(form, "\"colour == '2'\"", "\"colour = '2'\"", "not an expression"),
        Breakage(form, "\"colour == '2'\"", "\"colour\"", "expected a condition"),
        Breakage(form, "\"colour == '2'\"", "\"colour == 2\"", "do not fit together"),
        Breakage(
            form, "required-when: \"colour == '2'\"", "required: true, required-when: \"colour == '2'\"",
            "either required: true or required-when"),
        Breakage(form, "\"to >= from\"", "\"to >= money\"", "do not fit together"),
        Breakage(form, "\"to >= from\"", "\"to >= rows.from\"", "only a record has members"),
        Breakage(
            form, "check: \"to >= from\", check-message: 早于开始", "check: \"to >= from\"", "missing key \"check-message\""
        ),
        Breakage(form, "check: \"to >= from\", check-message: 早于开始", "check-message: 早", "stands without check"),
        Breakage(form, "\"basic.colour != '2'\"", "\"colour != '2'\"", "there is no name 'colour'"),
    ]) func aBrokenConditionIsRefused(breakage: Breakage) throws {
        try breakage.check { _ = try loadSites(packs: $0) }
    }

    @Test(arguments: [
        Breakage(form, "id: rows", "id: basic", "the section \"basic\" occurs twice"),
        Breakage(form, "id: rows", "id: today", "a section cannot be called \"today\""),
        Breakage(form, "columns: [from, to]", "columns: [from, till]", "there is no field \"till\" in this section"),
        Breakage(form, "min: 0, max: 9,", "min: 10, max: 9,", "min 10 is more than max 9"),
        Breakage(form, "min: 0, max: 9,", "max: 9,", "missing key \"min\""),
        Breakage(form, "title: 经历", "title: \"\"", "expected a text, found an empty one"),
        Breakage(form, "title: 经历", "title: [经历]", "expected a text, found a list"),
        Breakage(form, "title: 经历", "title: ~", "the key \"title\" has no value"),
        Breakage(form, "title: 经历", "title: 经历\n    ⟦⟧helps: 帮助", "unknown key \"helps\""),
        Breakage(form, "title: 经历", "title: 经历\n    inside: ⟦⟧rows", "there is no section \"rows\" before this one"),
        Breakage(form, "title: 经历", "title: 经历\n    inside: ⟦⟧base", "expected one of basic"),
        Breakage(form, "title: 经历", "title: 经历\n    inside: ⟦⟧[basic]", "expected a name of a-z, 0-9 and _"),
        Breakage(form, "title: 基本信息", "title: 基本信息\n    inside: ⟦⟧rows", "only a section with records can stand"),
        Breakage(
            form, "title: 经历",
            "title: 经历\n    records: { min: 0, max: 1, ordered: true, columns: [a] }\n    fields:\n"
                + "      - { id: a, label: a, kind: text }\n  - id: more\n    title: 更多\n    inside: ⟦⟧rows",
            "the section \"rows\" has records itself"),
        Breakage(
            form, "title: 经历",
            "title: 中间\n    fields:\n      - { id: a, label: a, kind: text }\n  - id: more\n    title: 更多\n"
                + "    inside: ⟦⟧basic",
            "a section stands right behind the one it is inside; \"rows\" is in between"),
    ]) func aBrokenSectionIsRefused(breakage: Breakage) throws {
        try breakage.check { _ = try loadSites(packs: $0) }
    }
}

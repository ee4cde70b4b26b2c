extension SmallPack {
    static let programme: [String: String] = [
        "one/shop/grant/programme.yaml": """
        programme: grant
        title: 资助
        name: 资助
        document: 申报书
        review-menu: 资助审核
        listing: plans
        precheck: true
        binding: true
        number: { prefix: GR, date: year, digits: 6 }
        source: 自拟
        batch-parameters:
          - { id: born_from, kind: date, label: 出生日期不早于 }
          - { id: least, kind: integer, label: 最少 }
        rules:
          - id: age
            title: 年龄
            when: "basic.colour == '1'"
            expect: "basic.birth >= batch.born_from"
            show: [basic.birth]
            at: basic.birth
            message: 超龄
          - { id: rows, title: 条数, expect: "size(rows) >= batch.least", show: [], at: rows, message: 太少 }
        texts: { common.save: 存 }
        """,
        "one/shop/grant/form.yaml": """
        sections:
          - id: basic
            title: 基本信息
            fields:
              - { id: name, label: 姓名, kind: text, max: 50, required: true, locked: true, from: person.name }
              - { id: birth, label: 出生日期, kind: date, required: true }
              - { id: colour, label: 颜色, kind: code, list: colours, required: true, default: "1" }
              - { id: size, label: 大小, kind: code, lists: [sizes, colours] }
              - { id: tier, label: 等次, kind: code, options: [甲, 乙], style: radio }
              - { id: paper, label: 附件, kind: files, accept: [pdf], max-size: 5 MB, required-when: "colour == '2'" }
          - id: rows
            title: 经历
            when: "basic.colour != '2'"
            records: { min: 0, max: 9, ordered: true, columns: [from, to] }
            fields:
              - { id: from, label: 起, kind: month, required: true }
              - { id: to, label: 止, kind: month, check: "to >= from", check-message: 早于开始 }
              - { id: money, label: 金额, kind: decimal, min: 0, max: 9.5, places: 2, unit: 万元 }
        """,
        "one/shop/grant/workflow.yaml": """
        applicant: person
        recall: true
        resume-at: first
        reject: plain
        stages:
          - id: employer
            title: 单位
            unit: employer
            pass: { requires: opinion, comments-block: true }
            return: { to: applicant, requires: comment }
            comments: section
          - id: authority
            title: 主管机关
            unit: authority
            return: { to: choose }
            reject: true
            comments: field
            decision:
              - { id: amount, label: 金额, kind: decimal, min: 0, required: true }
              - { id: remark, label: 备注, kind: text, max: 40 }
        """,
        "one/shop/grant/examples.yaml": """
        examples:
          - id: young
            says: 年轻
            today: 2026-11-21
            batch: { born_from: 1980-01-01, least: 1 }
            answers: { basic: { colour: "1", birth: 1990-05-06 } }
            verdict: { rule: age, met: true }
          - id: two-rows
            says: 两条
            today: 2026-11-21
            batch: { least: 2, reference_date: 2026-01-01 }
            answers: { rows: [{ from: 2020-01 }, { from: 2021-01 }] }
            verdict: { rule: rows, met: true }
        """,
    ]
}

extension SmallPack {
    static let demo: [String: String] = [
        "one/demo/units.yaml": """
        units:
          - { id: u-top, name: 机关, kind: authority, code: 1134019900000A016Y, registered: "340000",
              insured: "340000", location: "340000", parent: null }
          - { id: u-firm, name: 公司, kind: employer, type: "30", code: 91340199MADEM00119, registered: "340104",
              insured: "340104", location: "340104", parent: u-top }
        """,
        "one/demo/accounts.yaml": """
        accounts:
          - account: applicant
            who: 申报人
            listener: public
            person: { id: p-one, name: 沈怀远, id_number: "340199197904180313", mobile: "19900000001" }
            employer: u-firm
          - account: keeper
            who: 单位管理员
            listener: intranet
            grants:
              - { unit: u-firm, role: administrator, system: shop }
              - { role: auditor }
        """,
        "one/demo/batches.yaml": """
        batches:
          - id: open
            programme: shop/grant
            year: "{year}"
            name: 批次
            related: 相关
            kind: 资助
            published: -2d
            opens: -1d
            closes: +1m
            reference: 0d
            parameters: { born_from: -50y, least: 1 }
        """,
        "one/demo/applications.yaml": """
        applications:
          - programme: shop/grant
            batch: open
            person: { id: p-one, name: 沈怀远, id_number: "340199197904180313", mobile: "19900000001" }
            employer: u-firm
            answers: full
            overrides: { basic: { tier: 乙 } }
            until: returned:employer
            comments:
              - { section: rows, text: 请补充 }
        """,
        "one/demo/answers/full.yaml": """
        basic: { birth: 1979-04-18, tier: 甲, paper: 2 }
        rows:
          - { from: -3y, to: -14m, money: 2.5 }
        """,
    ]
}

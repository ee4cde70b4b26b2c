import Foundation

/// A small valid packs' folder in a temporary place, for breaking one thing at a time.
struct SmallPack: ~Copyable {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "packs-\(UUID().uuidString)")
        path = folder.path(percentEncoded: false)
        for (file, text) in Self.files { try write(text, to: file) }
    }

    func write(_ text: String, to file: String) throws {
        let url = URL(filePath: path).appending(path: file)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func remove(_ file: String) throws {
        try FileManager.default.removeItem(at: URL(filePath: path).appending(path: file))
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    static let files: [String: String] = [
        "_common/lists/colours.yaml": """
        list: colours
        title: 颜色
        editable: false
        items:
          - { code: "1", name: 红 }
          - { code: "2", name: 蓝, group: 冷 }
        """,
        "_common/divisions.yaml": """
        source: 自拟
        provinces:
          "500000": 重庆市
          "510000": 四川省
        prefectures:
          "510100": 成都市
        counties:
          "500103": 渝中区
          "510104": 锦江区
        """,
        "_common/calendar/2026.yaml": """
        calendar: 2026
        source: 自拟
        holidays:
          - { name: 春节, from: 2026-02-15, to: 2026-02-23, work: [2026-02-14, 2026-02-28] }
          - { name: 劳动节, from: 2026-05-01 }
        """,
        "_common/lists/sizes.yaml": """
        list: sizes
        title: 大小
        editable: true
        source: 自拟
        items:
          - { code: L, name: 大 }
        """,
        "_common/texts/common.yaml": """
        common.save: 保存
        common.saved: "{name}已保存"
        """,
        "one/site.yaml": """
        site: one
        name: 第一站
        short-name: 一站
        authority: 主管机关
        version: "1.0"
        utc-offset: "+08:00"
        support: 技术支持
        systems: [shop]
        home-title: 首页
        login: { title: 登录, identifier-placeholder: 账号 }
        footer: 主办单位
        """,
        "one/texts.yaml": """
        common.saved: "已保存{name}"
        """,
        "one/shop/system.yaml": """
        system: shop
        module: 模块
        title: 系统
        entry: 入口
        centre: 后台
        programmes: [grant]
        """,
    ].merging(programme) { first, _ in first }.merging(demo) { first, _ in first }
}

import Domain
import Expressions

/// A vocabulary for tests: Chinese as a site's texts would have it.
struct PlainWords: Vocabulary {
    static let templates: [Word: String] = [
        .and: "{0}且{1}", .or: "{0}或{1}", .not: "并非{0}", .group: "（{0}）", .choice: "如果{0}则{1}否则{2}", .list: "{0}、{1}",
        .emptyList: "空", .equal: "{0}为{1}", .notEqual: "{0}不为{1}", .less: "{0}小于{1}", .atMost: "{0}不大于{1}",
        .greater: "{0}大于{1}", .atLeast: "{0}不小于{1}", .before: "{0}早于{1}", .notAfter: "{0}不晚于{1}", .after: "{0}晚于{1}",
        .notBefore: "{0}不早于{1}", .within: "{0}属于{1}", .notWithin: "{0}不属于{1}", .present: "{0}已填写", .absent: "{0}未填写",
        .holds: "{0}为是", .fails: "{0}为否", .startsWith: "{0}以{1}开头", .endsWith: "{0}以{1}结尾", .contains: "{0}含有{1}",
        .exists: "{0}中至少一项{1}", .all: "{0}中每一项{1}", .plus: "{0}加{1}", .minus: "{0}减{1}", .times: "{0}乘以{1}",
        .divided: "{0}除以{1}", .remainder: "{0}除以{1}的余数", .negative: "负{0}", .size: "{0}的数量", .years: "{0}年",
        .months: "{0}个月", .days: "{0}天", .date: "日期{0}", .age: "{0}至{1}的周岁", .int: "{0}的整数", .min: "{0}中最小者",
        .max: "{0}中最大者", .map: "{0}各项的{1}", .filter: "{0}中{1}的各项", .sum: "{0}各项{1}之和", .item: "该项",
        .matches: "{0}的格式为{1}", .total: "{0}之和", .round: "{0}取{1}位小数",
    ]

    static let labels: [String: String] = [
        "basic.birth": "出生年月", "basic.kind": "申报类别", "batch.reference_date": "截止日", "awards": "获奖情况",
        "awards.rank": "本人排名", "awards.people": "参与人数", "awards.ranked": "是否排名", "awards.won": "获奖时间",
        "today": "今天", "degree": "获得学位", "files": "学位证书",
    ]

    func label(of path: [String]) -> String {
        let name = path.joined(separator: ".")
        return Self.labels[name] ?? name
    }

    func word(_ word: Word, _ arguments: [String]) -> String {
        arguments.enumerated().reduce(Self.templates[word] ?? "<\(word.rawValue)>") { text, argument in
            text.replacing("{\(argument.offset)}", with: argument.element)
        }
    }

    func literal(_ value: Value, of path: [String]?) -> String {
        switch value {
        case .null: "空"
        case .bool(let value): value ? "是" : "否"
        case .integer(let value): "\(value)"
        case .decimal(let value): "\(value)"
        case .text("leader") where path == ["basic", "kind"]: "带头人"
        case .text("reserve") where path == ["basic", "kind"]: "后备人选"
        case .text(let text): "“\(text)”"
        case .date(let date): "\(date.year)年\(date.month)月\(date.day)日"
        case .month, .span, .list, .record: "?"
        }
    }
}

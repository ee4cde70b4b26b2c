import Domain
import Parsing
import TestSupport
import Testing

@testable import Web

/// A form that comes back unsaved shows labels and words, not the names and codes that it sends.
struct TypedWordsTests {
    @Test func aSectionIsShownInItsOwnWords() throws {
        let items = try words(
            "/anhui/applications/01J/sections/basic",
            [
                ("_version", "3"), ("tel", "0551-12345678"), ("kind", "leader"), ("kind", ""), ("strange", "x"),
            ])
        #expect(items.contains("申报类别: 带头人"), "\(items)")
        #expect(items.contains { $0.hasSuffix(": 0551-12345678") && !$0.hasPrefix("tel") }, "\(items)")
        #expect(items.contains("strange: x"), "what nobody knows is not lost")
        #expect(!items.contains { $0.contains("_version") })
    }

    @Test func aReviewIsShownWithThePlacesOfItsComments() throws {
        let items = try words(
            "/anhui/review/01J?x=1",
            [
                ("comment.basic", "请补充。"), ("comment.awards", ""), ("shown.basic", "旧"), ("text", "同意推荐。"),
                ("note", "问一下"),
            ])
        #expect(items == ["修改意见 › 基本信息申报: 请补充。", "审核意见: 同意推荐。", "我的备忘: 问一下"])
    }

    @Test func aDecisionIsShownWithItsLabelsAndNames() throws {
        let items = try words(
            "/chongqing/review/01J", [("decision.tier", "key"), ("decision.amount", "八")], "chongqing")
        #expect(items == ["等次: 重点类", "资助金额: 八"])
    }

    private func words(
        _ action: String, _ pairs: [(String, String)], _ site: String = "anhui"
    ) throws -> [String] {
        let pack = try SharedPacks.pack(site == "anhui" ? "anhui" : "chongqing")
        let fields = FormFields(pairs.map { .init(name: $0.0, value: $0.1) })
        return TypedWords(pack.site, action: action).items(fields).map { "\($0.label): \($0.text)" }
    }
}

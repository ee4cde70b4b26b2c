import Foundation
import Markup
import Pages
import Testing

/// Records line by line, and as lists of their own.
@Suite struct SheetViewTests {
    private let columns = SheetModel.Columns(
        number: "序号", answers: [("year", DataTable.Column("年度")), ("result", DataTable.Column("考核结果"))])

    @Test func shortRecordsStandInOneTableEachInItsRow() {
        let html = SheetView(section(columns), asides: ["r2": "<b>remark</b>"]).markup.text
        #expect(html.components(separatedBy: "<table").count == 2)
        #expect(!html.contains("sheet-record"))
        #expect(html.contains(#"<tr id="record-r1"><th scope="row""#))
        #expect(html.contains(#"data-label="考核结果">优秀</td></tr>"#))
    }

    @Test func whatWasSaidOfARecordFollowsItsRow() throws {
        let html = SheetView(section(columns), asides: ["r1": "<b>remark</b>"]).markup.text
        let remark = try #require(html.range(of: #"<td colspan="3"><b>remark</b></td>"#))
        let second = try #require(html.range(of: #"<tr id="record-r2">"#))
        #expect(remark.upperBound < second.lowerBound)
    }

    @Test func whatIsMissingIsMarkedAndWhatIsNotAskedIsEmpty() {
        let html = SheetView(section(columns)).markup.text
        #expect(html.contains(#"<span class="answer-missing">未填写</span>"#))
        #expect(html.contains(#"data-label="年度"></td>"#))
    }

    @Test func longRecordsStayListsOfTheirOwn() {
        let html = SheetView(section(nil)).markup.text
        #expect(!html.contains("<table") && html.contains(#"<section class="sheet-record" id="record-r1">"#))
    }

    private func section(_ columns: SheetModel.Columns?) -> SheetModel.Section {
        let year = SheetModel.Field(id: "year", label: "年度", value: .text("2024"), isMissing: false)
        let result = SheetModel.Field(id: "result", label: "考核结果", value: .text("优秀"), isMissing: false)
        let missing = SheetModel.Field(id: "result", label: "考核结果", value: .text("未填写"), isMissing: true)
        let records = [
            SheetModel.Record(id: "r1", title: "第 1 条", fields: [year, result]),
            SheetModel.Record(id: "r2", title: "第 2 条", fields: [missing]),
        ]
        return SheetModel.Section(
            id: "assessments", title: "年度考核", fields: [], records: records, columns: columns, emptyNote: nil)
    }
}

import Domain
import FormEngine
import PackLoader
import Pages
import Programmes
import TestSupport
import Testing
import Web

/// Which records of the real packs are read line by line.
@Suite struct RecordColumnsTests {
    @Test(
        arguments: [
            ("anhui", "leaders/academic-leader", "honours", true),
            ("anhui", "leaders/academic-leader", "papers", false),
            ("chongqing", "returnees/start-up", "shares", true), ("chongqing", "returnees/start-up", "finance", false),
            ("chongqing", "titles/professional-title", "assessments", true),
            ("chongqing", "titles/professional-title", "works", false),
        ] as [(SiteID, ProgrammeID, SectionID, Bool)])
    func fewAndShortAnswersStandInATable(
        site: SiteID, programme: ProgrammeID, section: SectionID, isTable: Bool
    ) throws {
        let pack = try SharedPacks.pack(site)
        let definition = try #require(pack.site.programme(programme)?.form.section(section))
        let columns = RecordColumns(definition).columns(of: [record(definition.fields)], pack.site.texts)
        #expect((columns != nil) == isTable)
        if let columns { #expect(columns.answers.map(\.id) == definition.fields.map(\.id.text)) }
    }

    @Test func whatNoRecordWasAskedHasNoColumn() throws {
        let pack = try SharedPacks.pack("chongqing")
        let definition = try #require(
            pack.site.programme("returnees/start-up")?.form.section("shares"))
        let asked = Array(definition.fields.prefix(2))
        let columns = RecordColumns(definition).columns(of: [record(asked)], pack.site.texts)
        #expect(columns?.answers.map(\.id) == asked.map(\.id.text))
    }

    private func record(_ fields: [FieldDefinition]) -> SheetModel.Record {
        SheetModel.Record(
            id: "r", title: "",
            fields: fields.map { SheetModel.Field(id: $0.id.text, label: $0.label, value: .text(""), isMissing: false) }
        )
    }
}

import Domain
import FormEngine
import PackLoader
import Programmes
import Testing

/// A database keeps the files of a revision, so that it can be read again after the pack has changed.
@Suite("Kept revisions")
struct KeptRevisionTests {
    @Test func aRevisionIsReadAgainFromItsText() throws {
        for site in try loadSites(packs: sitePacks) {
            for programme in site.programmes {
                let definition = try #require(programme.definition)
                let again = try loadRevision(
                    "kept", of: programme.id, definition: definition, site: site, packs: sitePacks)
                #expect(again.revision == "kept")
                #expect(FormComparison(from: programme.form, to: again.form).isEmpty, "\(programme.id)")
                #expect(again.rules.map(\.id) == programme.rules.map(\.id))
                #expect(again.workflow == programme.workflow)
                #expect(again.definition == definition)
            }
        }
    }

    @Test func anUnknownFormatIsRefused() throws {
        let site = try #require(try loadSites(packs: sitePacks).first { !$0.programmes.isEmpty })
        let programme = try #require(site.programmes.first)
        for text in ["", "{}", #"{"files":{},"format":2}"#, #"{"files":{},"format":1}"#] {
            #expect(throws: PackErrors.self) {
                try loadRevision("x", of: programme.id, definition: text, site: site, packs: sitePacks)
            }
        }
    }
}

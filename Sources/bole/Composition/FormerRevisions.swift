import Domain
import PackLoader
import Programmes
import SQLText
import Store

/// Reads again the former revisions in which applications of a site were begun.
struct FormerRevisions {
    let packs: String

    /// The site with them; one that cannot be read is named, and its applications are read as the programme is now.
    func kept(_ site: Site, in database: any Database, report: (String) -> Void) async throws -> Site {
        // A database that is only looked at may still have an older schema.
        let engine = try await database.read { $0.dialect.engine }
        guard try await Migrator(SiteDatabase.migrations(of: engine)).pending(in: database).isEmpty else { return site }
        var former: [RevisionID: Programme] = [:]
        for kept in try await SiteDatabase.formerRevisions(database, besides: site) {
            do {
                former[kept.id] = try loadRevision(
                    kept.id, of: kept.programme, definition: kept.definition, site: site, packs: packs)
            } catch {
                for problem in error.problems { report("revision \(kept.id) of \(kept.programme): \(problem)") }
            }
        }
        return site.keeping(former)
    }
}

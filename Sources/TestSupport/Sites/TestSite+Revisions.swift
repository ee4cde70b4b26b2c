package import Domain
package import FormEngine
import Programmes
import Store
import UseCases

extension TestSite {
    /// The same site after a programme was published with another form; what was begun keeps the former one.
    package func publishing(_ form: FormDefinition, of id: ProgrammeID) async throws -> TestSite {
        let site = context.site
        guard let old = site.programme(id) else { throw Unexpected("no programme \(id)") }
        let new = old.with(form, revision: RevisionID(trusted: "\(old.revision)+"))
        let programmes = site.programmes.map { $0.id == id ? new : $0 }
        let published = Site(
            id: site.id, name: site.name, shortName: site.shortName, authority: site.authority, version: site.version,
            zone: site.zone, support: site.support, systems: site.systems, programmes: programmes, texts: site.texts,
            formerRevisions: site.formerRevisions.merging([old.revision: old]) { _, new in new })
        try await SiteDatabase.prepare(database, for: published, at: clock.now)
        let context = SiteContext(
            site: published, storage: storage, clock: clock.wall, ids: self.context.ids, digests: self.context.digests)
        return TestSite(context: context, clock: clock, opened: opened, sealer: sealer, bytes: bytes)
    }
}

extension Programme {
    /// The same programme asking for something else.
    fileprivate func with(_ form: FormDefinition, revision: RevisionID) -> Programme {
        Programme(
            id: id, system: system, revision: revision, title: title, name: name, document: document,
            reviewMenu: reviewMenu, listing: listing, pledge: pledge, hasCheckStep: hasCheckStep, numbering: numbering,
            guidance: guidance, batchParameters: batchParameters, form: form, rules: rules, workflow: workflow,
            decisions: decisions, texts: texts, source: source, follows: follows, needs: needs,
            countsRejected: countsRejected, listsMobile: listsMobile, lists: lists)
    }
}

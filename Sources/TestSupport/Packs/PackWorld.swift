package import Access
package import Domain
import FormEngine
package import PackLoader
import Programmes
import UseCases

/// The demo world of a real pack on a database of its own; applications are only put there by tests.
package struct PackWorld: Sendable {
    package let site: TestSite
    package let demo: DemoWorld

    /// A site whose units, accounts and batches are there already.
    package init(site: TestSite, demo: DemoWorld) {
        (self.site, self.demo) = (site, demo)
    }

    /// Opens a site of the packs with its demo's units, accounts and batches, all signed in with `secret`.
    package static func open(_ id: SiteID, on backend: Backend = .sqlite) async throws -> PackWorld {
        let pack = try RealPacks.site(id)
        let demo = try RealPacks.demo(pack, today: pack.zone.date(of: SmallSite.now))
        let world = PackWorld(site: try await TestSite.open(pack, on: backend), demo: demo)
        try await world.site.storage.write { try world.insert(into: $0) }
        return world
    }

    /// Demo applications that are answered completely.
    package var completeApplications: [DemoApplication] {
        demo.applications.filter { $0.target == .approved }
    }

    /// Demo applications that somebody hands in sooner or later.
    package var handedInApplications: [DemoApplication] {
        demo.applications.filter { $0.target != .draft }
    }

    /// Whoever acts for the unit.
    package func actor(for unit: UnitID) async throws -> Actor {
        guard let found = demo.accounts.first(where: { $0.grants.contains { $0.unit == unit } }) else {
            throw Unexpected("nobody acts for \(unit)")
        }
        return try await actor(found.id)
    }

    package func actor(_ id: AccountID) async throws -> Actor {
        guard let account = try await site.storage.read({ try $0.accounts.find(id) }) else {
            throw Unexpected("there is no account \(id)")
        }
        return account.actor(on: account.listener)
    }

    /// In whose name the applicant of a demo application acts.
    package func applicant(of application: DemoApplication) async throws -> Actor {
        guard let person = application.person else { return try await actor(for: application.employer) }
        return Actor(account: Self.account(of: person, in: demo), person: person.id, listener: .public)
    }

    /// Starts a demo application and fills it in as the pack says.
    package func fill(_ application: DemoApplication) async throws -> ApplicationID {
        try await fill(application, by: applicant(of: application))
    }

    /// The same in somebody else's name.
    package func fill(_ application: DemoApplication, by applicant: Actor) async throws -> ApplicationID {
        let choice = StartApplication.Choice(
            unit: application.person == nil ? application.employer : nil, follows: try await followed(application))
        let id = try await StartApplication(site.context)(
            applicant, application.batch, pledged: true, choice: choice
        ).value()
        guard let form = site.context.site.programme(application.programme)?.form else { return id }
        let now = site.clock.now
        let files = attachments(application, id, form)
        try await site.storage.write { store in
            let before = try store.answers.sheet(of: id, form: form)
            for section in form.sections {
                _ = try store.answers.save(
                    application.sheet.answers(of: section), of: section, in: id,
                    ifVersion: before.version(of: section.id),
                    at: now)
            }
            for file in files { try store.attachments.insert(file) }
        }
        return id
    }

    /// The application that the demo's one follows, where the test has put it there.
    private func followed(_ application: DemoApplication) async throws -> ApplicationID? {
        guard let key = application.follows, let before = demo.applications.first(where: { $0.key == key }) else {
            return nil
        }
        return try await site.storage.read { store in
            let query = ApplicationQuery(scope: .all, programme: before.programme, pageSize: 200)
            return try store.applications.list(query).rows.map(\.application).first { row in
                before.person.map { $0.id == row.applicant.person } ?? (row.applicant.unit == before.employer)
            }?.id
        }
    }

    private func attachments(
        _ application: DemoApplication, _ id: ApplicationID, _ form: FormDefinition
    ) -> [Attachment] {
        application.files.flatMap { place, count in
            (0..<count).map { number in
                Attachment(
                    id: site.context.ids.next(at: site.clock.now), application: id, place: place,
                    name: "\(number + 1).png",
                    blob: site.blobs.store(SampleFile.png), kind: .png, size: SampleFile.png.count,
                    position: number + 1,
                    addedAt: site.clock.now)
            }
        }
    }

    static func account(of person: DemoPerson, in demo: DemoWorld) -> AccountID {
        demo.accounts.first { $0.person?.id == person.id }?.id ?? AccountID(trusted: "for-\(person.id)")
    }
}

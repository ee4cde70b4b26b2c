package import Access
package import Domain

/// Who stands in, and stood in, for the administrators of the actor's units.
package struct ReadDeputies: Sendable {
    package struct View: Sendable {
        /// Those for which the actor may name somebody.
        package let units: [Unit]
        /// Newest first.
        package let deputies: [Deputy]
        /// Others who act for each unit and can be asked: accounts of people who are bound to it.
        package let colleagues: [Colleague]
        package let now: Instant
    }

    /// Somebody of the unit with an account.
    package struct Colleague: Hashable, Sendable {
        package let login: String
        package let name: String
        package let unit: UnitID

        package init(login: String, name: String, unit: UnitID) {
            (self.login, self.name, self.unit) = (login, name, unit)
        }
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// `forbidden` for everybody who acts for no unit in his own right.
    package func callAsFunction(_ actor: Actor) async throws -> Outcome<View, Never> {
        let now = context.clock.now()
        let ids = actor.administeredUnits(in: nil).filter(actor.actsInOwnRight).sorted()
        guard !ids.isEmpty else { return .forbidden }
        return try await context.storage.read { store in
            .done(
                View(
                    units: try ids.compactMap(store.units.find), deputies: try ids.flatMap(store.deputies.list(of:)),
                    colleagues: try ids.flatMap { unit in
                        try store.deputies.colleagues(in: unit, besides: actor.account)
                    }, now: now))
        }
    }
}

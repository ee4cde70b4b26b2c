import Domain
import FormEngine
import Identity
import Programmes
import UseCases
import WorkflowEngine

/// Fills a site with copies of templates.
struct Seeder: Sendable {
    /// How many applications share one transaction. SQLite looks through everything that a savepoint changed so far after
    /// each statement, so that more of them take longer each.
    private static let batchSize = 10
    /// How many tasks prepare what is written next.
    private static let preparerCount = 2
    /// How many sisters each employer of the demo has.
    private static let employerCount = 50

    private let site: BenchSite
    private let templates: [Template]
    private let cast: Cast
    private let employers: Employers
    private let first: Int

    /// - Parameters:
    ///   - templates: whose programmes the site has; used in turn.
    ///   - first: the number of the first copy; those below it are there already.
    init(_ site: BenchSite, _ templates: [Template], startingAt first: Int) async throws {
        guard !templates.isEmpty else { throw BenchError("there is no application to copy: make the demo first") }
        (self.site, self.templates, self.first) = (site, templates, first)
        let hasher = PasswordHasher(cost: .trivial, threads: 1, queue: 1, randomBytes: BenchWorld.randomBytes)
        let hash = try await hasher.hash(Prepared.password)
        await hasher.shutDown()
        cast = Cast(names: templates.map(\.person.name), passwordHash: hash)
        let models = Set(templates.map(\.employer))
        let day = site.context.site.zone.date(of: templates[0].application.createdAt).adding(days: -1)
        employers = try await site.storage.write { store in
            try Employers.make(of: models, count: Self.employerCount, passwordHash: hash, from: day, in: store)
        }
    }

    /// Writes copies of the templates, in turn.
    func seed(_ count: Int, _ progress: (Int) -> Void = { _ in }) async throws -> [Prepared.Entry] {
        var entries: [Prepared.Entry] = []
        let batches = stride(from: 0, to: count, by: Self.batchSize).map { $0..<min(count, $0 + Self.batchSize) }
        var next = batches.first.map(prepare)
        for (batch, following) in zip(batches, batches.dropFirst().map(Optional.init) + [nil]) {
            let copies = try await next?.value ?? []
            // While these are written.
            next = following.map(prepare)
            entries += try await site.storage.write { [self] store in
                try zip(batch, copies).map { try write($1, $0, store) }
            }
            progress(batch.upperBound)
        }
        return entries
    }

    private func prepare(_ batch: Range<Int>) -> Task<[PreparedCopy], any Error> {
        Task {
            let part = (batch.count + Self.preparerCount - 1) / Self.preparerCount
            let parts = stride(from: batch.lowerBound, to: batch.upperBound, by: part).map { start in
                Task { try (start..<min(batch.upperBound, start + part)).map(copy) }
            }
            var copies: [PreparedCopy] = []
            for part in parts { copies += try await part.value }
            return copies
        }
    }

    /// With somebody else where the identity number is taken.
    private func write(
        _ prepared: PreparedCopy, _ index: Int, _ store: any StoreTransaction
    ) throws -> Prepared.Entry {
        var prepared = prepared
        while try !prepared.write(store) { prepared = try copy(index) }
        return Prepared.Entry(prepared.copy)
    }

    private func copy(_ index: Int) throws -> PreparedCopy {
        let number = first + index
        let template = templates[number % templates.count]
        guard let employer = employers.employer(like: template.employer, number / templates.count) else {
            throw BenchError("\(template.employer) has no sister")
        }
        // Within two hours, a few milliseconds apart, so that lists have an order.
        let earlier = Int64(number) * 37 % 7_200_000
        return PreparedCopy(
            TemplateCopy(template, cast.member(number, like: template.person), employer, site.context, earlier))
    }
}

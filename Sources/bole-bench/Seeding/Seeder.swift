import Domain
import FormEngine
import Identity
import Programmes
import SQLText
import UseCases
import WorkflowEngine

/// Fills a site with copies of templates.
struct Seeder: Sendable {
    /// How many applications share one transaction.
    private static let batchSize = 250
    /// How many tasks prepare what is written next.
    private static let preparerCount = 2
    /// How often copies are made with other identity numbers.
    private static let mostAttempts = 10
    /// How many sisters each employer of the demo has.
    private static let employerCount = 50

    /// A copy, ready to be written.
    private struct Ready: Sendable {
        let index: Int
        let entry: Prepared.Entry
        let changes: ChangesAhead
    }

    /// What holds for all copies.
    private struct Plan: Sendable {
        /// By index.
        let numbers: [String]
        let dialect: Dialect
        /// How often those that are prepared were refused.
        var attempt = 0
    }

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
        var plan = Plan(numbers: try await numbers(count), dialect: try await site.database.read { $0.dialect })
        var entries: [Prepared.Entry] = []
        var waiting = Array(0..<count)
        while !waiting.isEmpty {
            var refused: [Int] = []
            try await inBatches(waiting, plan) { ready, isWritten in
                if isWritten { entries.append(ready.entry) } else { refused.append(ready.index) }
                progress(entries.count)
            }
            // Somebody else has their identity numbers; whoever is there by name stays refused.
            waiting = refused
            plan.attempt += 1
            guard refused.isEmpty || plan.attempt < Self.mostAttempts else {
                throw BenchError("\(refused.count) copies are there already: make the demo anew")
            }
        }
        return entries
    }

    private func inBatches(
        _ indices: [Int], _ plan: Plan, _ visit: (_ copy: Ready, _ isWritten: Bool) -> Void
    ) async throws {
        let batches = stride(from: 0, to: indices.count, by: Self.batchSize).map {
            indices[$0..<min(indices.count, $0 + Self.batchSize)]
        }
        var next = batches.first.map { prepare($0, plan) }
        for following in batches.dropFirst().map(Optional.init) + [nil] {
            let ready = try await next?.value ?? []
            // While these are written.
            next = following.map { prepare($0, plan) }
            let written = try await site.database.write { connection in
                try ready.map { try $0.changes.run(on: connection) }
            }
            for (copy, isWritten) in zip(ready, written) { visit(copy, isWritten) }
        }
    }

    private func prepare(_ batch: ArraySlice<Int>, _ plan: Plan) -> Task<[Ready], any Error> {
        Task {
            let part = (batch.count + Self.preparerCount - 1) / Self.preparerCount
            let parts = stride(from: batch.startIndex, to: batch.endIndex, by: part).map { start in
                let indices = batch[start..<min(batch.endIndex, start + part)]
                return Task { try await indices.asyncMap { try await prepare($0, plan) } }
            }
            return try await parts.asyncMap { try await $0.value }.flatMap(\.self)
        }
    }

    private func prepare(_ index: Int, _ plan: Plan) async throws -> Ready {
        let prepared = PreparedCopy(try copy(index, plan.attempt), number: plan.numbers[index])
        return Ready(
            index: index, entry: Prepared.Entry(prepared.copy),
            changes: try await site.ahead(plan.dialect) { try prepared.write($0) })
    }

    /// The numbers of all copies, drawn in one go.
    private func numbers(_ count: Int) async throws -> [String] {
        try await site.storage.write { [self] store in
            try (0..<count).map { index in
                let template = template(index)
                let created = Instant(
                    milliseconds: template.application.createdAt.milliseconds &- earlier(index))
                let (numbering, day) = (template.programme.numbering, site.context.site.zone.date(of: created))
                return numbering.number(
                    sequence: try store.applications.nextSequence(numbering.scope(on: day)), on: day)
            }
        }
    }

    private func template(_ index: Int) -> Template { templates[(first + index) % templates.count] }

    /// Within two hours, a few milliseconds apart, so that lists have an order.
    private func earlier(_ index: Int) -> Int64 { Int64(first + index) * 37 % 7_200_000 }

    private func copy(_ index: Int, _ attempt: Int) throws -> TemplateCopy {
        let (number, template) = (first + index, template(index))
        guard let employer = employers.employer(like: template.employer, number / templates.count) else {
            throw BenchError("\(template.employer) has no sister")
        }
        return TemplateCopy(
            template, cast.member(number, like: template.person, attempt: attempt), employer, site.context,
            earlier(index))
    }
}

extension Collection {
    fileprivate func asyncMap<T>(_ transform: (Element) async throws -> T) async rethrows -> [T] {
        var all: [T] = []
        all.reserveCapacity(count)
        for element in self { all.append(try await transform(element)) }
        return all
    }
}

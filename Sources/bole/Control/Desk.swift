import Domain
import Foundation
import Programmes
import SQLText
import SQLiteDriver
import Store
import UseCases

/// Does the operators' work on an open data folder, asked directly or through the socket.
struct Desk: Sendable {
    typealias Report = @Sendable (String) -> Void

    let assembly: Assembly
    private let settings: Settings
    private let clock: WallClock

    var folder: DataFolder { assembly.folder }

    init(_ assembly: Assembly, settings: Settings, clock: WallClock) {
        (self.assembly, self.settings, self.clock) = (assembly, settings, clock)
    }

    /// Whether everything was found in order, or done.
    func answer(_ request: ControlRequest, _ report: @escaping Report) async throws -> Bool {
        switch request {
        case .check(let receipts): return try await check(receipts: receipts, report)
        case .doctor: return try await doctor(report)
        case .migrationStatus: return try await migrationStatus(report)
        case .revisions: return try await revisions(report)
        case .backup(let target): return try await backup(to: target, report)
        case .outbox(let isReleasing): return try await outbox(isReleasing: isReleasing, report)
        case .link(let site, let login): return try await link(site: site, login: login, report)
        }
    }

    /// Proves every invariant of every site, and that every receipt in the file is kept.
    ///
    /// - Parameter receipts: a path; `nil` when there are none.
    func check(receipts: String? = nil, _ report: @escaping Report) async throws -> Bool {
        let wanted = try receipts.map { try ReceiptFile($0) }
        var total = 0
        for office in assembly.sites {
            let found = try await SiteCheck(office.context, blobs: office.blobs)()
            CheckLines(office.context.site.id, found).all.forEach(report)
            total += found.total
        }
        if let wanted {
            let found = try await ReceiptCheck(assembly.sites.map(\.context))(wanted.receipts)
            report("receipts: \(wanted.receipts.count) receipts, \(found.total) findings")
            found.lines.forEach { report("  \($0)") }
            total += found.total
        }
        return total == 0
    }

    /// Whether the records of every site are whole; what only asks for tidying up is told and does not count.
    func proof(_ report: @escaping Report) async throws -> Bool {
        var isWhole = true
        for office in assembly.sites {
            let found = try await SiteCheck(office.context, blobs: office.blobs)()
            CheckLines(office.context.site.id, found).all.forEach(report)
            isWhole = isWhole && !found.isDamaged
        }
        return isWhole
    }

    func backup(to target: String, _ report: @escaping Report) async throws -> Bool {
        guard assembly.databases.engine == .sqlite else {
            throw Refusal(
                """
                the databases are on a PostgreSQL server, whose own means back them up together with the attachments: \
                see docs/operations/postgres.md
                """)
        }
        let label = BackupLabel(
            madeAt: clock.now(), isDemo: assembly.isDemo || folder.kind == .demo,
            sites: assembly.sites.map(\.context.site.id.text))
        let folder = folder
        try await onOwnThread {
            var writer = BackupWriter(folder, to: target, label: label)
            try writer.write(report: report)
        }
        return true
    }

    func migrationStatus(_ report: @escaping Report) async throws -> Bool {
        var isCurrent = true
        let all = try SiteDatabase.migrations(of: assembly.databases.engine)
        for office in assembly.sites {
            let pending = try await Migrator(all).pending(in: office.database)
            isCurrent = isCurrent && pending.isEmpty
            let waiting = pending.map { "\($0.version) (\($0.name))" }.joined(separator: ", ")
            let state = pending.isEmpty ? "nothing is pending" : "pending: \(waiting)"
            report("\(office.context.site.id): schema \(all.count - pending.count) of \(all.count), \(state)")
        }
        return isCurrent
    }

    /// Everything that a start rests on, as far as it can be looked at while the server runs.
    func doctor(_ report: @escaping Report) async throws -> Bool {
        let inspection = Inspection(settings, folder: folder, clock: clock)
        var found = inspection.surroundings().interlocks
        found.append(Interlock.holds("single process", "The server is running and answered this."))
        for office in assembly.sites {
            let site = office.context.site.id
            let interlocks = SiteInterlocks(
                site, sealer: assembly.sealer, clock: clock,
                strictness: .init(isThorough: true, isDemoAllowed: assembly.isDemo))
            found += await interlocks.all(in: office.database, size: 0)
            found += try await engine(of: office)
        }
        for interlock in found { report(interlock.line) }
        return StartRefused(found) == nil
    }

    /// What the writing connection of a site says of itself.
    func engine(of office: Assembly.OpenSite) async throws -> [Interlock] {
        switch assembly.databases.engine {
        case .sqlite: EngineInterlocks.all(try await office.database.write { try SQLiteFacts(of: $0) })
        case .postgres: try await ServerInterlocks.all(office.context.site.id, in: office.database)
        }
    }

    /// The messages that were given up, by reason; with `isReleasing` they are tried anew.
    func outbox(isReleasing: Bool, _ report: @escaping Report) async throws -> Bool {
        var isFine = true
        for office in assembly.sites {
            let site = office.context.site.id
            let parked = try await office.context.storage.read { try $0.outbox.parked() }
            for group in parked { report("\(site): \(MessageInterlocks.line(group))") }
            if parked.isEmpty { report("\(site): no message is parked") }
            guard isReleasing, !parked.isEmpty else {
                isFine = isFine && parked.isEmpty
                continue
            }
            let now = clock.now()
            let count = try await office.context.storage.write { try $0.outbox.release(at: now) }
            report("\(site): \(count) messages will be tried anew")
        }
        return isFine
    }

    /// A new link by which an account sets its first password.
    func link(site: String, login: String, _ report: @escaping Report) async throws -> Bool {
        guard let office = assembly.sites.first(where: { $0.context.site.id.text == site }) else {
            throw Refusal("there is no site '\(site)' in \(folder.path)")
        }
        let maker = FirstAdministrator(office.context, settings: settings)
        try await maker.link(login: login, report)
        return true
    }
}

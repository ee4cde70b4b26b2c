import Blobs
import Domain
import Foundation
import Identity
import Keys
import NIOPosix
import PackLoader
import Programmes
import SQLText
import Store
import UseCases

/// Everything that the commands work with, put together in one place; it holds the data folder's lock.
struct Assembly: Sendable {
    /// What the data folder is opened for.
    enum Purpose: Sendable {
        /// Makes folder and databases where they are missing.
        case demo
        /// Makes databases where they are missing.
        case founding
        /// Databases that `bole init` made, brought to this program's schema.
        case serving
        /// A command beside the server that changes something.
        case tending
        /// Writes nothing.
        case reading

        var use: Databases.Use {
            switch self {
            case .demo, .serving: .serving
            case .founding, .tending: .changing
            case .reading: .reading
            }
        }
    }

    /// One site, open.
    struct OpenSite: Sendable {
        let context: SiteContext
        let blobs: SiteBlobs
        let database: any Database
    }

    let folder: DataFolder
    let databases: Databases
    let sites: [OpenSite]
    let hasher: PasswordHasher
    let isDemo: Bool
    let sealer: Sealer
    /// Rung when this process leaves messages to be sent.
    let bell: Bell
    private let lock: FolderLock
    private let pools: [NIOThreadPool]

    /// Signs visitors' cookies; made from the keys, so that open forms outlive a restart.
    var visitorKey: [UInt8] { Array(sealer.digest("visitors", context: "cookies").utf8) }

    /// Reads the keys and opens one database and one blob folder per site.
    ///
    /// - Parameter packsFolder: where the packs lie, for reading former revisions; `nil` = they are not needed.
    static func open(
        _ folder: DataFolder, _ packs: [Site], _ databases: Databases, keys: String, clock: WallClock,
        purpose: Purpose, hashing cost: ScryptCost = .standard, packsFolder: String? = nil
    ) async throws -> Assembly {
        let sealer = Sealer(keys: try KeyFile.read(at: keys), randomBytes: SystemWorld.randomBytes)
        if purpose == .demo { try folder.make(isDemo: true) }
        let lock = try FolderLock(folder, isShared: databases.isShared)
        let (files, pictures) = (NIOThreadPool(numberOfThreads: 2), NIOThreadPool(numberOfThreads: 1))
        files.start()
        pictures.start()
        let workshop = try BlobWorkshop(sealer: sealer, files: files, pictures: pictures)
        let bell = Bell()
        var sites: [OpenSite] = []
        for site in packs {
            if purpose == .demo { try folder.makeFolder(of: site.id.text) }
            if purpose == .demo || purpose == .founding { try folder.note(databases.engine, of: site.id.text) }
            let database = try await database(of: site, databases, in: folder, sealer, clock, purpose)
            let former = packsFolder.map(FormerRevisions.init)
            let whole = try await former?.kept(site, in: database) { print($0) } ?? site
            let context = SiteContext(
                site: whole, storage: DatabaseStorage(database, sealer: sealer, onMessages: bell.ring), clock: clock,
                ids: SystemWorld.ids,
                digests: Digests(sealer))
            let blobs = try await workshop.open(folder.blobs(of: site.id.text), isShared: databases.isShared)
            sites.append(OpenSite(context: context, blobs: blobs, database: database))
        }
        let hasher = PasswordHasher(cost: cost, threads: 2, queue: 64, randomBytes: SystemWorld.randomBytes)
        return Assembly(
            folder: folder, databases: databases, sites: sites, hasher: hasher, isDemo: purpose == .demo,
            sealer: sealer,
            bell: bell, lock: lock, pools: [files, pictures])
    }

    private static func database(
        of site: Site, _ databases: Databases, in folder: DataFolder, _ sealer: Sealer, _ clock: WallClock,
        _ purpose: Purpose
    ) async throws -> any Database {
        let database = try await databases.open(site.id, in: folder, for: purpose.use)
        guard purpose != .reading else { return database }
        do {
            try await SiteDatabase.prepare(database, for: site, at: clock.now())
            if purpose == .demo || purpose == .founding { try await KeyCanary.place(in: database, sealer: sealer) }
            guard case .opens = try await KeyCanary.verdict(in: database, sealer: sealer) else {
                throw Refusal(
                    "the key file is not the one with which the database of \(site.id) was sealed: put it back")
            }
        } catch {
            await database.close()
            throw error
        }
        return database
    }

    /// Finishes what is under way and closes every file.
    func close() async {
        for site in sites { await site.database.close() }
        await hasher.shutDown()
        for pool in pools {
            // safe: it fails only when the pool was stopped before.
            try? await pool.shutdownGracefully()
        }
        lock.release()
    }
}

/// Makes the blob stores of the sites with shared threads.
struct BlobWorkshop {
    private struct NoFileTypes: Error, CustomStringConvertible {
        let description = "libmagic's database of file types is missing: install the package libmagic-mgc"
    }

    private let sealer: Sealer
    private let files: NIOThreadPool
    private let images: ImageWork
    private let typer: FileTyper

    init(sealer: Sealer, files: NIOThreadPool, pictures: NIOThreadPool) throws {
        guard let typer = FileTyper() else { throw NoFileTypes() }
        (self.sealer, self.files, self.typer) = (sealer, files, typer)
        images = ImageWork(pool: pictures, drawsPDF: true)
    }

    /// - Parameter isShared: other processes may be writing files there now.
    func open(_ root: String, isShared: Bool) async throws -> SiteBlobs {
        let blobs = try await DiskBlobs.open(
            root: root, isShared: isShared, sealer: sealer, pool: files, randomBytes: SystemWorld.randomBytes)
        return SiteBlobs(
            blobs: blobs, inspection: FileInspection(typer: typer, images: images, pool: files), typer: typer,
            images: images)
    }
}

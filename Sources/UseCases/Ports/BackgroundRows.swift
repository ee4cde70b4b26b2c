package import Domain

/// Which process does which periodic job.
package protocol JobRows {
    /// Leases the job when it was not finished after `threshold` and nobody else has it; a lease that ran out is taken
    /// over.
    func take(_ job: JobName, by holder: String, at now: Instant, until end: Instant, notRunSince threshold: Instant)
        throws -> Bool

    /// - Returns: `false` when the lease was lost to another process.
    func renew(_ job: JobName, by holder: String, until end: Instant) throws -> Bool

    /// Notes that the job is done, and gives the lease back.
    /// - Returns: `false` as in ``renew(_:by:until:)``; nothing is noted then.
    func finish(_ job: JobName, by holder: String, at now: Instant) throws -> Bool

    /// When the job was finished last; `nil` when it never was.
    func lastRun(of job: JobName) throws -> Instant?
}

/// How often something may be tried, shared by all processes on the database.
package protocol RateLimitRows {
    /// Takes one attempt of `key`; one statement, so that no two processes take the same one.
    ///
    /// - Returns: `nil` when it was free, else the seconds after which there is one again.
    func take(_ key: String, of limit: AttemptLimit, at now: Instant) throws -> Int?

    /// Forgets keys that were not used since; they are full again.
    /// - Returns: how many there were.
    func remove(unusedSince time: Instant) throws -> Int
}

/// Which stored files are in use.
package protocol BlobRows {
    /// Those of `blobs` to which any row refers: of a working copy, removed from one, or frozen in a snapshot.
    func referenced(among blobs: [String]) throws -> Set<String>
}

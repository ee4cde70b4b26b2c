import Domain
import SQLText
import UseCases

/// The SQL of the leases of periodic jobs.
struct JobQueries: JobRows {
    let connection: any SQLConnection

    func take(_ job: JobName, by holder: String, at now: Instant, until end: Instant, notRunSince threshold: Instant)
        throws -> Bool
    {
        try connection.run(
            """
            INSERT INTO job_leases (name, holder, leased_until) VALUES (\(job), \(holder), \(end))
            ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, leased_until = excluded.leased_until
            WHERE job_leases.leased_until <= \(now)
                AND (job_leases.last_run_at IS NULL OR job_leases.last_run_at <= \(threshold))
            """) == 1
    }

    func renew(_ job: JobName, by holder: String, until end: Instant) throws -> Bool {
        try connection.run(
            "UPDATE job_leases SET leased_until = \(end) WHERE name = \(job) AND holder = \(holder)") == 1
    }

    func finish(_ job: JobName, by holder: String, at now: Instant) throws -> Bool {
        try connection.run(
            """
            UPDATE job_leases SET leased_until = \(now), last_run_at = \(now)
            WHERE name = \(job) AND holder = \(holder)
            """) == 1
    }

    func lastRun(of job: JobName) throws -> Instant? {
        try connection.first("SELECT last_run_at FROM job_leases WHERE name = \(job)") { $0.optionalInstant(0) } ?? nil
    }
}

extension JobName: SQLBindable {}

import Keys
import Logging
import ServiceLifecycle
import UseCases

/// What runs beside the listeners for every site: sending messages, and periodic jobs.
struct BackgroundWork {
    private let assembly: Assembly
    private let logger: Logger
    /// Names this process among all that work on the same databases.
    private let holder = Hex.encoded(SystemWorld.randomBytes(8))

    init(_ assembly: Assembly, logger: Logger) {
        (self.assembly, self.logger) = (assembly, logger)
    }

    var services: [any Service] {
        let deliveries = assembly.sites.map { site in
            DeliverOutbox(site.context, delivery: delivery(of: site.context), holder: holder)
        }
        return [
            OutboxSender(deliveries, bell: assembly.bell, logger: logger),
            BackgroundJobs(assembly.sites.map(jobs), logger: logger),
        ]
    }

    private func delivery(of context: SiteContext) -> any MessageDelivery {
        assembly.isDemo ? DevelopmentMailbox(context) : NoDelivery()
    }

    private func jobs(of site: Assembly.OpenSite) -> BackgroundJobs.SiteJobs {
        let context = site.context
        return BackgroundJobs.SiteJobs(
            run: RunPeriodicJob(context, holder: holder),
            jobs: [
                RemoveExpiredSessions(context), RemoveStaleAttempts(context), RemoveReviewVisits(context),
                RemoveDeliveredMessages(context),
                SweepBlobs(context, blobs: site.blobs),
            ])
    }
}

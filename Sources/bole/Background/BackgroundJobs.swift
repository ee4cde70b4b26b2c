import Logging
import ServiceLifecycle
import UseCases

/// Looks every minute which periodic jobs of which site are due, and does them unless another process does.
struct BackgroundJobs: Service {
    /// The jobs of one site.
    struct SiteJobs: Sendable {
        let run: RunPeriodicJob
        let jobs: [any PeriodicJob]
    }

    private let sites: [SiteJobs]
    private let logger: Logger
    private let bell = Bell()

    init(_ sites: [SiteJobs], logger: Logger) {
        (self.sites, self.logger) = (sites, logger)
    }

    /// Ends between two jobs when the program is told to stop.
    func run() async {
        await withGracefulShutdownHandler {
            await bell.answer(every: .seconds(60)) {
                for site in sites { await runAll(site) }
            }
        } onGracefulShutdown: {
            bell.close()
        }
    }

    private func runAll(_ site: SiteJobs) async {
        for job in site.jobs where !bell.isClosed {
            do {
                guard let count = try await site.run(job), count > 0 else { continue }
                logger.info(
                    "a periodic job was done", metadata: ["job": "\(job.name.rawValue)", "removed": "\(count)"])
            } catch {
                logger.warning(
                    "a periodic job failed", metadata: ["job": "\(job.name.rawValue)", "error": "\(type(of: error))"])
            }
        }
    }
}

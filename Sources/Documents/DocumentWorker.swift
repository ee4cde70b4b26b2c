import Domain
import NIOPosix
import Synchronization
import UseCases

/// The process that turns templates and data into PDF, behind a bounded queue.
///
/// It is started when the first paper is asked for and again after it ended, was ended for taking too long, or answered
/// nonsense. One paper is made at a time; who comes when the queue is full is told so at once. Call ``shutDown()`` before
/// the last reference goes.
package final class DocumentWorker: Sendable {
    /// What bounds the work.
    package struct Limits: Hashable, Sendable {
        /// Papers that may wait besides the one being made.
        package var queue = 24
        /// For one paper, and for as long as it may wait before.
        package var time: Duration = .seconds(10)
        /// For the process to be ready; it reads its fonts then.
        package var start: Duration = .seconds(20)

        package init(queue: Int = 24, time: Duration = .seconds(10), start: Duration = .seconds(20)) {
            (self.queue, self.time, self.start) = (queue, time, start)
        }
    }

    private let command: WorkerCommand
    private let limits: Limits
    private let pool = NIOThreadPool(numberOfThreads: 1)
    private let underWay = Mutex(0)
    /// Used by the pool's one thread, and by ``shutDown()`` after it has ended.
    private let process = Mutex<WorkerProcess?>(nil)

    package init(_ command: WorkerCommand, limits: Limits = Limits()) {
        (self.command, self.limits) = (command, limits)
        pool.start()
    }

    /// Ends the thread after the work under way, and the process.
    package func shutDown() async {
        // safe: it fails only when it was called before.
        try? await pool.shutdownGracefully()
        process.withLock { process in
            process?.end()
            process = nil
        }
    }

    /// The process that runs now, for whoever watches it; `nil` while none does.
    package var processID: Int32? { process.withLock { $0?.id } }

    /// The answer to one request.
    func ask(_ request: JSONValue) async throws(PrintingUnavailable) -> Paper {
        guard enter() else { throw PrintingUnavailable(.busy, detail: "the queue is full") }
        defer { underWay.withLock { $0 -= 1 } }
        let bytes = Array(request.canonicalText.utf8)
        let asked = ContinuousClock.now
        let result: Result<Paper, PrintingUnavailable>
        do {
            result = try await pool.runIfActive { [self] in answer(bytes, asked: asked) }
        } catch {
            // NB: the work itself throws nothing; the pool throws when it takes no more work.
            throw PrintingUnavailable(.failed, detail: "the program is ending")
        }
        return try result.get()
    }

    private func enter() -> Bool {
        underWay.withLock { count in
            guard count <= limits.queue else { return false }
            count += 1
            return true
        }
    }

    private func answer(_ request: [UInt8], asked: ContinuousClock.Instant) -> Result<Paper, PrintingUnavailable> {
        guard asked.duration(to: .now) < limits.time else {
            return .failure(PrintingUnavailable(.busy, detail: "it waited too long"))
        }
        let isNew = processID == nil
        do throws(PrintingUnavailable) {
            return .success(try attempt(request))
        } catch {
            // A process that died since the last paper is noticed only now, and another one may do better.
            guard error.reason == .failed, !isNew else { return .failure(error) }
        }
        do throws(PrintingUnavailable) {
            return .success(try attempt(request))
        } catch {
            return .failure(error)
        }
    }

    private func attempt(_ request: [UInt8]) throws(PrintingUnavailable) -> Paper {
        do throws(PrintingUnavailable) {
            let (process, isNew) = try running()
            let limit = isNew ? limits.start + limits.time : limits.time
            return try process.paper(for: request, until: .now + limit)
        } catch {
            // A template's mistake is an answer; after everything else nobody knows what the process is about.
            if error.reason != .template { stop() }
            throw error
        }
    }

    /// The process that is there, or a new one.
    private func running() throws(PrintingUnavailable) -> (WorkerProcess, isNew: Bool) {
        if let present = process.withLock({ $0 }), present.isRunning { return (present, false) }
        stop()
        let started = try WorkerProcess(command)
        process.withLock { $0 = started }
        return (started, true)
    }

    private func stop() {
        process.withLock { process in
            process?.end()
            process = nil
        }
    }
}

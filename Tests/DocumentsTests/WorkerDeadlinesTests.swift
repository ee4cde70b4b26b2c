import Documents
import Domain
import Foundation
import Testing
import UseCases

/// The worker when it dies, hangs, lies, or is not there.
@Suite("The process that prints")
struct WorkerDeadlinesTests {
    @Test func afterItWasKilledTheNextPaperIsPrinted() async throws {
        try await Printer.run { documents, worker in
            _ = try await documents.print(Printer.form())
            let first = try #require(worker.processID)
            kill(first, SIGKILL)
            let paper = try await documents.print(Printer.form())
            #expect(!paper.pdf.isEmpty)
            #expect(worker.processID != first)
        }
    }

    @Test func oneThatHangsIsEndedAtItsLimit() async throws {
        let limits = DocumentWorker.Limits(queue: 1, time: .milliseconds(200), start: .milliseconds(100))
        try await Printer.run(Self.script("sleep 60"), limits: limits) { documents, worker in
            let begun = ContinuousClock.now
            #expect(await Self.reason(documents) == .slow)
            #expect(begun.duration(to: .now) < .seconds(5))
            #expect(worker.processID == nil)
        }
    }

    @Test func oneThatEndsAtOnceOrIsMissingFails() async throws {
        try await Printer.run(Self.script("exit 1")) { documents, _ in
            #expect(await Self.reason(documents) == .failed)
        }
        try await Printer.run(.typst(python: "/nowhere/python")) { documents, _ in
            #expect(await Self.reason(documents) == .failed)
        }
    }

    @Test(arguments: [#"printf '\377\377\377\377'"#, #"printf '\000\000\000\002hi'"#, "cat"])
    func nonsenseIsNoPaper(answer: String) async throws {
        let limits = DocumentWorker.Limits(queue: 1, time: .seconds(1), start: .zero)
        try await Printer.run(Self.script("head -c 4 >/dev/null; \(answer)"), limits: limits) { documents, _ in
            let reason = await Self.reason(documents)
            #expect(reason == .failed || reason == .slow)
        }
    }

    @Test func whoComesToAFullQueueIsToldAtOnce() async throws {
        let limits = DocumentWorker.Limits(queue: 0, time: .seconds(2), start: .zero)
        try await Printer.run(Self.script("sleep 60"), limits: limits) { documents, worker in
            async let first = Self.reason(documents)
            while worker.processID == nil { await Task.yield() }
            #expect(await Self.reason(documents) == .busy)
            #expect(await first == .slow)
        }
    }

    @Test func manyAtOnceAreAllPrinted() async throws {
        try await Printer.run { documents, _ in
            let sizes = await withTaskGroup(of: Int.self) { group in
                for number in 0..<20 {
                    group.addTask { (try? await documents.print(Printer.form(name: "第\(number)人")))?.pdf.count ?? 0 }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(sizes.count == 20)
            #expect(sizes.allSatisfy { $0 > 1000 })
        }
    }

    private static func script(_ text: String) -> WorkerCommand {
        WorkerCommand(executable: "/bin/sh", arguments: ["-c", text])
    }

    private static func reason(_ documents: SiteDocuments) async -> PrintingUnavailable.Reason? {
        do throws(PrintingUnavailable) {
            _ = try await documents.print(Printer.form())
            return nil
        } catch {
            return error.reason
        }
    }
}

import Domain
import FormEngine
import Programmes
import SQLText
import TestSupport
import UseCases
import WorkflowEngine

/// A world with histories in it, in which something is then put wrong.
struct PlantedWorld {
    let site: TestSite
    /// With the authority of the leaders' programme.
    let passed: ApplicationID
    /// Returned once and handed in again, when the window was closed.
    let corrected: ApplicationID
    var context: SiteContext
    /// What somebody was told is there; at first one true receipt.
    var receipts: [EventReceipt]

    /// - Parameter isRich: also with applications in every other state that the programmes know.
    static func build(_ site: TestSite, isRich: Bool = false) async throws -> PlantedWorld {
        let passed = try await site.submitted(.li)
        try await site.carry(passed, to: .bureau)
        let corrected = try await site.submitted(.wang, .innovation)
        let place = AnswerPlace(section: SmallForm.basic, field: "speciality")
        try await site.decide(corrected, .hospital, .return(nil), comments: [place: "Which one?"]).value()
        if isRich { try await enrich(site) }
        // After the window, before the end of corrections.
        site.clock.advance(days: 28)
        try await site.saved(corrected, .wang, SmallForm.basic, SmallForm.basicPost(speciality: "Slag"))
        try await site.submit(corrected, .wang).value()
        let event = try await site.events(passed)[1]
        return PlantedWorld(
            site: site, passed: passed, corrected: corrected, context: site.context,
            receipts: [EventReceipt(application: passed, ordinal: event.ordinal, hash: event.hash)])
    }

    private static func enrich(_ site: TestSite) async throws {
        let recalled = try await site.submitted(.sun, .innovation)
        try await site.takeBack(recalled, .sun, .recall).value()
        let deleted = try await site.start(.zhao)
        try await site.takeBack(deleted, .zhao, .delete).value()
        let rejected = try await site.submitted(.sun)
        try await site.carry(rejected, to: .bureau)
        try await site.decide(rejected, .bureau, .reject, confirmed: [.rejection]).value()
        let approved = try await site.submitted(.li, .innovation)
        while try await site.stored(approved).state.stage != nil { try await site.pass(approved) }
        // Handed in three times, sent back by two.
        let again = try await site.submitted(.wang)
        let section = AnswerPlace(section: SmallForm.papers)
        try await site.pass(again)
        try await site.decide(again, .department, .return(nil), comments: [section: "More."]).value()
        try await site.submit(again, .wang, confirmed: [.unansweredComments]).value()
        try await site.decide(again, .hospital, .return(nil), comments: [section: "Less."]).value()
        try await site.submit(again, .wang, confirmed: [.unansweredComments]).value()
        try await site.carry(again, to: .bureau)
        _ = try await site.start(.zhao, .innovation)
    }

    func run(_ statement: SQL) async throws {
        try await site.database.write { connection in _ = try connection.run(statement) }
    }

    /// Everything that is found now.
    func report() async throws -> CheckReport {
        var report = try await SiteCheck(context, blobs: site.blobs)()
        report.add(try await ReceiptCheck([context])(receipts).findings)
        return report
    }
}

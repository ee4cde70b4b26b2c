import Access
import Domain
import Testing

/// Every role × every subject × every action, as a table.
///
/// Letters: v view, history and download; e edit; s submit; c recall; d delete; a reply; r review; m comment; k rank.
/// An absent letter is forbidden; "-" = the application is hidden, whatever is asked.
struct MatrixTests {
    /// The columns are ``FactSample/all``, the rows are ``ActorSample/everybody``.
    private static let table = """
                                 | draft | recalled | at 0 | at 1 | at 2 | returned | ended | deleted | of unit
        visitor                  | -     | -        | -    | -    | -    | -        | -     | -       | -
        applicant                | vesd  | vesd     | vc   | vc   | vc   | vesa     | v     | -       | -
        another applicant        | -     | -        | -    | -    | -    | -        | -     | -       | -
        employer                 | -     | -        | vrmk | vk   | vk   | vk       | vk    | -       | vc
        recommending unit        | -     | -        | -    | vrmk | vk   | vk       | vk    | -       | -
        province                 | -     | -        | -    | -    | vrmk | -        | vk    | -       | vrmk
        province, public side    | -     | -        | -    | -    | -    | -        | -     | -       | -
        another employer         | -     | -        | -    | -    | -    | -        | -     | -       | -
        employer, another system | -     | -        | -    | -    | -    | -        | -     | -       | -
        site administrator       | -     | -        | -    | -    | -    | -        | -     | -       | -
        auditor                  | v     | v        | v    | v    | v    | v        | v     | -       | v
        auditor, public side     | -     | -        | -    | -    | -    | -        | -     | -       | -
        employer is the applicant| vesd  | vesd     | vc   | vc   | vc   | vesa     | v     | -       | vc
        """

    private static let lines: [[String]] = table.split(separator: "\n").dropFirst().map { line in
        line.split(separator: "|").map { $0.filter { $0 != " " } }
    }

    private static let letters: [ApplicationAction: Character] = [
        .view: "v", .viewHistory: "v", .download: "v", .edit: "e", .submit: "s", .recall: "c", .delete: "d",
        .reply: "a", .review: "r", .comment: "m", .rank: "k",
    ]

    @Test func theTableNamesEverybodyEverythingAndEveryAction() {
        #expect(Self.lines.map { $0[0] } == ActorSample.everybody.map { $0.name.filter { $0 != " " } })
        #expect(Self.lines.allSatisfy { $0.count == FactSample.all.count + 1 })
        #expect(Self.letters.count == ApplicationAction.allCases.count - 1, "lifting a rejection has a test of its own")
    }

    @Test(arguments: ActorSample.everybody.indices, FactSample.all.indices)
    func everyCellOfTheTableHolds(row: Int, column: Int) throws {
        let who = ActorSample.everybody[row]
        let subject = FactSample.all[column]
        let cell = Self.lines[row][column + 1]
        for action in ApplicationAction.allCases where action != .reinstate {
            let letter = try #require(Self.letters[action])
            let verdict = AccessRules.may(who.actor, action, subject.facts)
            let comment: Comment = "\(who) \(action) \(subject): \(verdict)"
            if cell == "-" {
                #expect(verdict == .hidden, comment)
            } else {
                #expect((verdict == .allowed) == cell.contains(letter), comment)
                #expect(verdict != .hidden, comment)
            }
        }
    }

    /// Only who keeps the site, on the intranet, and only what has ended; others learn no more than before.
    @Test(arguments: ActorSample.everybody, FactSample.all)
    func onlyWhoKeepsTheSiteLiftsRejections(who: ActorSample, subject: FactSample) {
        let verdict = AccessRules.may(who.actor, .reinstate, subject.facts)
        let isKeeper = who.name == ActorSample.siteAdministrator.name
        #expect((verdict == .allowed) == (isKeeper && subject.name == FactSample.ended.name))
        let isSeen = AccessRules.scope(for: who.actor).contains(subject.facts)
        #expect((verdict == .hidden) == (!isSeen && verdict != .allowed))
    }

    @Test func nobodyOfTheApplyingUnitReviewsItsApplicationThroughAnotherAccount() {
        let facts = ApplicationFacts(
            system: "leaders", applicantPerson: nil, applicantUnit: "u-employer", stewards: ["p-7"],
            stagesReached: [StageReached(position: 0, unit: "u-province")], phase: .atStage(0))
        let officer = ActorSample("officer", unit: "u-province", .authority, person: "p-7", on: .intranet).actor
        let other = ActorSample("other", unit: "u-province", .authority, person: "p-8", on: .intranet).actor
        for action in [ApplicationAction.review, .comment, .rank] {
            #expect(AccessRules.may(officer, action, facts) == .forbidden(.ownApplication))
            #expect(AccessRules.may(other, action, facts) == .allowed)
        }
        #expect(AccessRules.may(officer, .view, facts) == .allowed)
        #expect(AccessRules.may(officer, .edit, facts) == .forbidden(.notTheApplicant))
    }

    @Test(arguments: ActorSample.everybody, FactSample.all)
    func listsAndPagesShowTheSame(who: ActorSample, subject: FactSample) {
        let listed = AccessRules.scope(for: who.actor).contains(subject.facts)
        #expect(listed == (AccessRules.may(who.actor, .view, subject.facts) == .allowed))
    }
}

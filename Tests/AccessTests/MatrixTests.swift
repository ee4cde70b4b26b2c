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
        #expect(Self.letters.count == ApplicationAction.allCases.count)
    }

    @Test(arguments: ActorSample.everybody.indices, FactSample.all.indices)
    func everyCellOfTheTableHolds(row: Int, column: Int) throws {
        let who = ActorSample.everybody[row]
        let subject = FactSample.all[column]
        let cell = Self.lines[row][column + 1]
        for action in ApplicationAction.allCases {
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

    @Test(arguments: ActorSample.everybody, FactSample.all)
    func listsAndPagesShowTheSame(who: ActorSample, subject: FactSample) {
        let listed = AccessRules.scope(for: who.actor).contains(subject.facts)
        #expect(listed == (AccessRules.may(who.actor, .view, subject.facts) == .allowed))
    }
}

import Domain
package import Expressions

/// A condition of a whole programme (申报条件): one row of the check before submission.
package struct ProgrammeRule: Sendable {
    package let id: String
    package let title: String
    /// The rule concerns the applicant only where this holds.
    package let when: Expression?
    package let expectation: Expression
    /// The answers whose values the row shows.
    package let shown: [AnswerPlace]
    /// Where the row's link leads.
    package let place: AnswerPlace
    package let message: String
    package let source: String?

    package init(
        id: String, title: String, when: Expression?, expectation: Expression, shown: [AnswerPlace],
        place: AnswerPlace, message: String, source: String?
    ) {
        (self.id, self.title, self.when, self.expectation) = (id, title, when, expectation)
        (self.shown, self.place, self.message, self.source) = (shown, place, message, source)
    }
}

import Domain
import Expressions
import FormEngine

/// An example applicant of a pack, and what a rule has to say of him.
struct Example {
    let id: String
    let today: CivilDate
    let batch: [String: Value]
    let answers: AnswersReader.Reading
    let followed: [String: Value]?
    let rule: ProgrammeRule
    let isMet: Bool
}

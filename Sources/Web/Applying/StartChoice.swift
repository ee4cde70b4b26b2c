import Domain
import UseCases

/// One application that could be started: in which batch, for whom, after what.
struct StartChoice {
    let batch: BatchID
    /// `nil` when the reader applies for himself.
    let unit: Unit?
    /// `nil` in programmes that follow nothing.
    let follows: ApplicationPage.Row?
    /// The applicant's application that stands in its way, where there can be only one.
    let existing: UseCases.Application?

    var choice: StartApplication.Choice {
        StartApplication.Choice(unit: unit?.id, follows: follows?.application.id)
    }
}

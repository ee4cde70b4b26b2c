/// To whom a returned application goes.
package enum ReturnTarget: Hashable, Sendable {
    case applicant
    /// The holder of the step at this position.
    case stage(Int)
}

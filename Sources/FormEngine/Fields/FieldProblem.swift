package import Domain

/// Why an answer is refused; pages turn it into a sentence beside the field.
package enum FieldProblem: Hashable, Sendable {
    case missing
    case tooShort(minimum: Int, actual: Int)
    case tooLong(maximum: Int, actual: Int)
    case lineBreak
    case controlCharacter
    case notDigits
    case notInteger
    case notDecimal
    case tooManyPlaces(maximum: Int)
    case tooSmall(minimum: String)
    case tooLarge(maximum: String)
    case notDate
    case notMonth
    case notYear
    case inFuture
    case notYesOrNo
    case notInList
    case tooManyChoices
    case tooFewChosen(minimum: Int)
    case tooManyChosen(maximum: Int)
    /// The choice does not belong to what was chosen in the field of this label.
    case notWithin(String)
    case notExactDivision
    case notPerson
    case notPhone
    case notMobile
    case notLandline
    case notEmail
    case notCreditCode
    case idNumber(ResidentIDNumber.Problem)
    /// The sentence that the pack gives for a failed check.
    case check(String)
    case locked
    case tooFewFiles(minimum: Int, actual: Int)
    case tooManyFiles(maximum: Int)
    case tooFewRecords(minimum: Int, actual: Int)
    case tooManyRecords(maximum: Int)
}

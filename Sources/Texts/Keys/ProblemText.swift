/// Why an answer or a file is refused, beside the field; `SitePacks/_common/texts/problem.yaml`.
package enum ProblemText: String, TextKey {
    case missing = "problem.missing"
    /// With `{minimum}` and `{actual}`.
    case tooShort = "problem.too-short"
    /// With `{maximum}` and `{actual}`.
    case tooLong = "problem.too-long"
    case lineBreak = "problem.line-break"
    case controlCharacter = "problem.control-character"
    case notDigits = "problem.not-digits"
    case notInteger = "problem.not-integer"
    case notDecimal = "problem.not-decimal"
    case tooManyPlaces = "problem.too-many-places"
    case tooSmall = "problem.too-small"
    case tooLarge = "problem.too-large"
    case notDate = "problem.not-date"
    case notMonth = "problem.not-month"
    case notYear = "problem.not-year"
    case inFuture = "problem.in-future"
    case notYesOrNo = "problem.not-yes-or-no"
    case notInList = "problem.not-in-list"
    case tooManyChoices = "problem.too-many-choices"
    /// With `{minimum}`.
    case tooFewChosen = "problem.too-few-chosen"
    /// With `{maximum}`.
    case tooManyChosen = "problem.too-many-chosen"
    /// With `{field}`.
    case notWithin = "problem.not-within"
    case notExactDivision = "problem.not-exact-division"
    case notPerson = "problem.not-person"
    case notPhone = "problem.not-phone"
    case notMobile = "problem.not-mobile"
    case notLandline = "problem.not-landline"
    case notEmail = "problem.not-email"
    case notCreditCode = "problem.not-credit-code"
    case idNumberShape = "problem.id-number-shape"
    case idNumberBirthDate = "problem.id-number-birth-date"
    case idNumberCheckDigit = "problem.id-number-check-digit"
    case locked = "problem.locked"
    /// A required file that was not uploaded.
    case filesMissing = "problem.files-missing"
    case tooFewFiles = "problem.too-few-files"
    case tooManyFiles = "problem.too-many-files"
    case tooFewRecords = "problem.too-few-records"
    case tooManyRecords = "problem.too-many-records"

    /// All with `{name}`; some with `{limit}` or `{kinds}`.
    case fileEmpty = "problem.file-empty"
    case fileTooLarge = "problem.file-too-large"
    case fileWrongKind = "problem.file-wrong-kind"
    case fileDamaged = "problem.file-damaged"
    case fileUnsafe = "problem.file-unsafe"
    case fileTooMany = "problem.file-too-many"

    /// `{label}` and the sentence, for the list at the top of a page.
    case labelled = "problem.labelled"
    /// The same within the record `{number}`.
    case labelledInRecord = "problem.labelled-in-record"
}

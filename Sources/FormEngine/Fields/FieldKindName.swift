/// The names that kinds of fields have in packs; every kind has one.
package enum FieldKindName: String, Sendable, CaseIterable {
    case text
    case longText = "long-text"
    case integer
    case decimal
    case money
    case date
    case month
    case year
    case yesNo = "yes-no"
    case code
    case division
    case unit
    case person
    case idNumber = "id-number"
    case creditCode = "credit-code"
    case phone
    case mobile
    case landline
    case email
    case bankAccount = "bank-account"
    case files
    case image
    case pledge
    case computed
    case note
}

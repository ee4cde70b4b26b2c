import Access
import Domain
import FormEngine
import UseCases

/// Invents applicants: names mixed from those of the demo, identity numbers of counties that were never given out.
struct Cast: Sendable {
    /// An applicant with an account of his own.
    struct Member: Sendable {
        let person: Person
        let account: Account
    }

    private static let mark = "bench-p-"
    private let families: [String]
    private let givenNames: [String]
    private let passwordHash: String
    /// Of one sex, that were born on one day in one county.
    private static let numbersOfADay = 499
    /// How much younger than their template people may be, in days.
    private static let days = 730

    /// - Parameter names: from which family and given names are taken, the first character being the family's.
    init(names: [String], passwordHash: String) {
        families = names.map { String($0.prefix(1)) }
        givenNames = names.map { String($0.dropFirst()) }
        self.passwordHash = passwordHash
    }

    /// Whether a person was made here.
    static func isMember(_ person: PersonID) -> Bool { person.text.hasPrefix(mark) }

    /// Somebody of the template's sex and about its age.
    ///
    /// - Parameter attempt: how often the same one was made with an identity number that somebody else had.
    func member(_ number: Int, like model: Person, attempt: Int) -> Member {
        let identity = identity(number, like: model, attempt)
        let id = PersonID(trusted: Self.mark + String(number))
        let digits = String(number)
        let person = Person(
            id: id, name: name(number), idNumber: identity.text, sex: model.sex, birthDate: identity.birth,
            mobile: "1990" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits, profile: model.profile,
            version: 1)
        let account = AccountID(trusted: "bench-" + digits)
        return Member(
            person: person,
            account: Account(
                id: account, login: account.text, displayName: person.name, person: id, listener: .public,
                isActive: true, passwordHash: passwordHash, grants: []))
    }

    private func name(_ number: Int) -> String {
        guard !families.isEmpty else { return "" }
        let (family, given) = (number % families.count, number / families.count % givenNames.count)
        return families[family] + givenNames[given]
    }

    /// Scattered over all numbers that there are, by two primes.
    private func identity(_ number: Int, like model: Person, _ attempt: Int) -> (text: String, birth: CivilDate) {
        let slot = (number * 7919 + attempt * 104_729) % (Self.days * Self.numbersOfADay)
        let birth = model.birthDate.adding(days: slot / Self.numbersOfADay)
        let order = slot % Self.numbersOfADay * 2 + (model.sex == .male ? 1 : 2)
        let digits = String(1000 + order).dropFirst()
        let seventeen = model.idNumber.prefix(6) + birth.description.filter { $0 != "-" } + digits
        let check = ResidentIDNumber.checkDigit(of: seventeen.utf8)
        return (String(seventeen) + String(UnicodeScalar(check)), birth)
    }
}

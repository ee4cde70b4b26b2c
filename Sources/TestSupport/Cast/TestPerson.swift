package import Access
package import Domain
package import FormEngine
package import UseCases

/// The people of the test world; numbers are made up and only pass the check digit.
package enum TestPerson: String, CaseIterable, Sendable {
    /// Bound to the factory.
    case li
    /// Bound to the hospital, which stands under the department.
    case wang
    /// Bound to nobody.
    case zhao
    /// Bound to the factory too.
    case sun

    package var id: PersonID { PersonID(trusted: "person-\(rawValue)") }
    package var name: String { rawValue }

    package var employer: TestUnit? {
        switch self {
        case .li, .sun: .factory
        case .wang: .hospital
        case .zhao: nil
        }
    }

    package var idNumber: String {
        let body =
            switch self {
            case .li: "34010019880101001"
            case .wang: "34010019850615002"
            case .zhao: "34010019900330003"
            case .sun: "34010019790820004"
            }
        return body + String(decoding: [ResidentIDNumber.checkDigit(of: body.utf8)], as: UTF8.self)
    }

    package var mobile: String {
        switch self {
        case .li: "13812340001"
        case .wang: "13812340002"
        case .zhao: "13812340003"
        case .sun: "13812340004"
        }
    }

    package var birthDate: CivilDate {
        let digits = Array(idNumber)
        let iso = "\(String(digits[6..<10]))-\(String(digits[10..<12]))-\(String(digits[12..<14]))"
        return CivilDate(iso: iso) ?? CivilDate(dayNumber: 0)
    }

    package var sex: Sex { self == .wang || self == .sun ? .female : .male }

    package var profile: [ProfileItem: String] { [.email: "\(rawValue)@example.org"] }

    package var person: Person {
        Person(
            id: id, name: name, idNumber: idNumber, sex: sex, birthDate: birthDate, mobile: mobile, profile: profile,
            version: 1)
    }

    package var account: Account {
        Account(
            id: AccountID(trusted: "of-\(rawValue)"), login: "of-\(rawValue)", displayName: name, person: id,
            listener: .public, isActive: true, passwordHash: PlainPasswords.hash("secret"), grants: [])
    }

    package var actor: Actor { account.actor(on: .public) }
}

package import Domain
package import FormEngine

/// A person of the demo world; codes are those of the code lists.
package struct DemoPerson: Hashable, Sendable {
    package let id: PersonID
    package let name: String
    package let idNumber: ResidentIDNumber
    package let mobile: String?
    package let ethnic: String?
    package let political: String?
    package let address: String?
    package let education: String?
    package let degree: String?
    package let email: String?
    /// A title or skill level (专业技术资格/技能等级).
    package let title: String?

    /// What the personal centre would hand to a new form, as a field's control posts it.
    ///
    /// - Parameter employer: the name of the unit to which the person is bound.
    package func raw(_ item: ProfileItem, employer: String?) -> String? {
        switch item {
        case .name: name
        case .idNumber: idNumber.text
        case .sex: idNumber.sex.rawValue
        case .birthDate: idNumber.birthDate.description
        case .birthMonth: YearMonth(idNumber.birthDate).description
        case .mobile: mobile
        case .ethnic: ethnic
        case .political: political
        case .address: address
        case .education: education
        case .degree: degree
        case .email: email
        case .title: title
        case .unit: employer
        }
    }
}

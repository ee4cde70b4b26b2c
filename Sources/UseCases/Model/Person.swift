package import Domain
package import FormEngine

/// A natural person and what the personal centre (个人中心) knows of him.
package struct Person: Sendable {
    package let id: PersonID
    package let name: String
    /// Sealed in the store.
    package let idNumber: String
    package let sex: Sex
    package let birthDate: CivilDate
    /// Sealed in the store.
    package let mobile: String
    /// The items of 完善信息, by profile item; codes for coded ones.
    package var profile: [ProfileItem: String]
    package var version: Int64

    package init(
        id: PersonID, name: String, idNumber: String, sex: Sex, birthDate: CivilDate, mobile: String,
        profile: [ProfileItem: String], version: Int64
    ) {
        (self.id, self.name, self.idNumber, self.sex) = (id, name, idNumber, sex)
        (self.birthDate, self.mobile, self.profile, self.version) = (birthDate, mobile, profile, version)
    }
}

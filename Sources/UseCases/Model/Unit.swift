package import Domain

/// A unit (单位) of the site's forest.
package struct Unit: Hashable, Sendable {
    package let id: UnitID
    package let name: String
    package let kind: UnitKind
    /// The code of 单位类型 (R-ORG-12), which decides who reviews; empty where it does not apply.
    package let type: String
    /// 统一社会信用代码; empty for offices without one.
    package let creditCode: String
    /// GB/T 2260 codes; empty when unknown.
    package let registeredDivision: String
    package let insuredDivision: String
    package let locationDivision: String
    /// 审核上级, at present.
    package let parent: UnitID?
    package let isFirstLevel: Bool
    package let phone: String

    package init(
        id: UnitID, name: String, kind: UnitKind, type: String, creditCode: String, registeredDivision: String,
        insuredDivision: String, locationDivision: String, parent: UnitID?, isFirstLevel: Bool, phone: String
    ) {
        (self.id, self.name, self.kind, self.type, self.creditCode) = (id, name, kind, type, creditCode)
        (self.registeredDivision, self.insuredDivision) = (registeredDivision, insuredDivision)
        (self.locationDivision, self.parent) = (locationDivision, parent)
        (self.isFirstLevel, self.phone) = (isFirstLevel, phone)
    }
}

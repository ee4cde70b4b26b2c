/// How the unit that holds a stage is found from the applicant's unit, at submission.
package enum UnitResolver: Hashable, Sendable {
    /// The applicant's own unit (用人单位).
    case employer
    /// The superior of the unit before it in the route (推荐单位).
    ///
    /// When repeated, one step for each level up to and including the first-level unit (一级推荐单位).
    case parent(repeatUntilFirstLevel: Bool)
    /// By the type of the applicant's unit: public bodies go to their department (主管部门), others to the district
    /// bureau (区县人社局) of their insurance division; a department that applies has no such step. Source: A-35.
    case bureauOrDepartment
    /// The nearest recommending unit (报送单位) above the applicant's unit.
    case recommending
    /// The site's authority (市人社局, 人社厅).
    case authority
}

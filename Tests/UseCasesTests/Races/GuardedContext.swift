import TestSupport
import UseCases

extension TestSite {
    /// The site as the clients of a race have it.
    func context(_ care: Care) -> SiteContext {
        switch care {
        case .real: context
        case .conditionsOnly: careless(keepsConditions: true)
        case .none: careless(keepsConditions: false)
        }
    }
}

package import Domain

/// A part of the site to which a page belongs.
package enum PageArea: Hashable, Sendable {
    /// Plans and own applications of a person, and his own data (个人中心).
    case applicantHome
    /// The back office of the units in a system (单位管理后台).
    case unitBackOffice(SystemID)
    /// Batches, quotas, accounts and code lists of the site.
    case siteAdministration
    /// History, logs and checks.
    case audit

    /// Whether the area does not exist on the public side. Source: requirements §0.
    package var isIntranetOnly: Bool {
        switch self {
        case .applicantHome, .unitBackOffice: false
        case .siteAdministration, .audit: true
        }
    }
}

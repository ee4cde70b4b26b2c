/// What a unit (单位) is in its site's forest.
package enum UnitKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// An employer (用人单位).
    case employer
    /// A recommending unit (推荐单位, in Anhui 报送单位).
    case recommending
    /// A supervising department (主管部门).
    case department
    /// A district's human-resources bureau (区县人社局).
    case district
    /// An overseas-scholar park (留创园).
    case park
    /// The site's authority: 市人社局, 人社厅.
    case authority
}

/// What an account may do for a unit, granted from a day to a day.
package enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    /// Acts for the unit (单位管理员, 单位经办人, 审核人员).
    case administrator
    /// Keeps the site (站点管理员); not a reviewer.
    case siteAdministrator = "site-administrator"
    /// Reads everything and changes nothing (审计管理员).
    case auditor
}

/// The network side on which a request came in.
package enum Listener: String, Hashable, Sendable, Codable, CaseIterable {
    /// 外网.
    case `public`
    /// 内网.
    case intranet
}

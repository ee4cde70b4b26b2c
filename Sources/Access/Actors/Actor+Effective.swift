package import Domain

extension Actor {
    /// The grants that count on the network side he came from.
    package var effectiveGrants: [Grant] { grants.filter { $0.counts(on: listener) } }

    /// Whether a grant lets him act for `unit` in `system`.
    package func administers(_ unit: UnitID, in system: SystemID) -> Bool {
        effectiveGrants.contains { $0.role == .administrator && $0.unit == unit && $0.covers(system) }
    }

    /// In whose stead he acts for `unit` in `system`; `nil` when in his own right, or not at all.
    package func principal(for unit: UnitID, in system: SystemID) -> AccountID? {
        let grants = effectiveGrants.filter { $0.role == .administrator && $0.unit == unit && $0.covers(system) }
        return grants.contains { $0.deputyFor == nil } ? nil : grants.lazy.compactMap(\.deputyFor).first
    }

    /// Whether a grant lets him act for any unit in `system`.
    package func administersAnyUnit(in system: SystemID) -> Bool {
        effectiveGrants.contains { $0.role == .administrator && $0.covers(system) }
    }

    /// Whether he holds a site-level role here.
    package func has(_ role: Role) -> Bool {
        effectiveGrants.contains { $0.role == role }
    }
}

extension Grant {
    /// Authority, district and site-level grants count on the intranet only. Source: §0, A-44, R-INTRANET.
    package func counts(on listener: Listener) -> Bool {
        switch role {
        case .siteAdministrator, .auditor:
            return listener == .intranet
        case .administrator:
            guard unit != nil, let unitKind else { return false }
            return listener == .intranet || !unitKind.isIntranetOnly
        }
    }

    package func covers(_ asked: SystemID) -> Bool { system == nil || system == asked }
}

extension UnitKind {
    /// Whether units of this kind work on the intranet (内网) only.
    package var isIntranetOnly: Bool {
        switch self {
        case .district, .authority: true
        case .employer, .recommending, .department, .park: false
        }
    }
}

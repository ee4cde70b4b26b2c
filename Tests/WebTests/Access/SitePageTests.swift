import Domain
import HTTPTypes
import TestSupport
import Testing

/// The pages that are of no single application, for each role.
@Suite struct SitePageTests {
    /// Rows: visitor, applicant, unit, city, province, auditor, site administrator; each on his own side.
    private static let table: [(path: String, statuses: [Int])] = [
        ("/", [200, 200, 200, 200, 200, 200, 200]),
        ("", [200, 200, 200, 200, 200, 200, 200]),
        ("login", [200, 303, 303, 303, 303, 303, 303]),
        ("home", [303, 200, 200, 200, 200, 200, 200]),
        ("profile", [303, 200, 200, 200, 200, 200, 200]),
        ("profile/edit", [303, 200, 200, 200, 200, 200, 200]),
        ("profile/unit", [303, 200, 200, 200, 200, 200, 200]),
        ("unit/bindings", [303, 403, 200, 200, 200, 403, 403]),
        ("unit/bindings/nothing", [303, 404, 404, 404, 404, 404, 404]),
        ("audit", [404, 404, 404, 403, 403, 200, 403]),
        ("leaders/academic-leader", [303, 200, 200, 200, 200, 200, 200]),
        ("leaders/academic-leader/batches/ah-leader-open", [303, 200, 200, 200, 200, 200, 200]),
        ("leaders/academic-leader/batches/ah-leader-next", [303, 404, 404, 404, 404, 404, 404]),
        ("leaders/academic-leader/batches/nothing", [303, 404, 404, 404, 404, 404, 404]),
        ("leaders/nothing", [303, 404, 404, 404, 404, 404, 404]),
        ("reviews/leaders/academic-leader", [303, 403, 200, 200, 200, 200, 403]),
        ("reviews/leaders/nothing", [303, 404, 404, 404, 404, 404, 404]),
        ("unit/deputies", [303, 403, 200, 200, 200, 403, 403]),
        ("admin/deadlines", [404, 404, 404, 403, 403, 403, 200]),
        ("quota/leaders/academic-leader", [303, 404, 404, 404, 404, 404, 404]),
        ("reviews/leaders/academic-leader/ranking", [303, 404, 404, 404, 404, 404, 404]),
        ("nothing", [404, 404, 404, 404, 404, 404, 404]),
        ("/sichuan/", [404, 404, 404, 404, 404, 404, 404]),
    ]

    @Test func everyRoleGetsItsOwnPages() async throws {
        try await WebWorld.run { world in
            var users = [try world.visitor()]
            for account: AccountID in [
                "ah_applicant", "ah_unit", "ah_city", "ah_province", "ah_auditor", "ah_admin",
            ] { users.append(try await world.user(account)) }
            for (path, statuses) in Self.table {
                var found: [Int] = []
                for user in users { found.append(try await user.get(path).status.code) }
                #expect(found == statuses, "\(path)")
            }
        }
    }

    @Test func visitorsOfTheIntranetSeeTheSignInPageOnly() async throws {
        try await WebWorld.run { world in
            let visitor = try world.visitor(on: .intranet)
            for path in ["home", "audit", "reviews/leaders/academic-leader", "unit/bindings", "profile"] {
                #expect(
                    try await visitor.get(path).location == "/anhui/login?return=" + WebUser.encoded("/anhui/\(path)"))
            }
        }
    }
}

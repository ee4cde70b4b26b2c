import Domain

/// I6 and I12, the people: everybody's sealed values open, and no two have the same opened identity number.
struct PersonInvariant {
    private static let pageSize = 500

    let storage: any Storage

    func callAsFunction(_ report: inout CheckReport) async throws {
        var holders: [String: PersonID] = [:]
        var last: PersonID?
        repeat {
            let after = last
            let page = try await storage.read { try $0.checks.people(after: after, limit: Self.pageSize) }
            report.add(page.findings)
            report.people += page.count
            for identity in page.identities {
                if let other = holders[identity.hash] {
                    report.add([
                        CheckFinding(
                            .secondIdentity, "person \(identity.person)", "has the identity number of person \(other)")
                    ])
                }
                holders[identity.hash] = identity.person
            }
            last = page.last
        } while last != nil
    }
}

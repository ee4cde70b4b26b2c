import Access
import Domain
import TestSupport
import Testing
import UseCases

/// Pages of a list follow each other without a gap or a double, whatever the order of their ties.
@Suite("Pages of a list")
struct PagingTests {
    private static let factory: Set<UnitID> = [TestUnit.factory.id]
    private static let several: Set<UnitID> = [TestUnit.factory.id, TestUnit.district.id, TestUnit.bureau.id]

    private static let queries: [ApplicationQuery] = [
        ApplicationQuery(scope: .stageReached(units: factory), programme: SmallProgramme.leader.id, units: factory),
        ApplicationQuery(scope: .stageReached(units: several), units: several),
        ApplicationQuery(scope: .stageReached(units: several), units: several, tab: .passed),
        ApplicationQuery(scope: .all), ApplicationQuery(scope: .all, programme: SmallProgramme.innovation.id),
        ApplicationQuery(scope: .system("leaders", .all)),
        ApplicationQuery(scope: .any([.applicant("person-3"), .system("returnees", .all)])),
        ApplicationQuery(scope: .all, search: "app-1", searchWindow: 13),
        ApplicationQuery(scope: .stageReached(units: several), units: several, search: "P-1", searchWindow: 7),
    ]

    private func filled(
        _ backend: Backend, _ body: (TestSite) async throws -> Void
    ) async throws {
        let histories = RandomHistories(seed: 11, count: 400, isOrderly: true).make()
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { try RandomHistories.insert(histories, into: $0) }
            try await body(site)
        }
    }

    private func page(
        _ site: TestSite, _ query: ApplicationQuery, _ position: ListPosition = .first, size: Int = 6
    ) async throws -> ApplicationPage {
        var wanted = query
        (wanted.position, wanted.pageSize) = (position, size)
        let question = wanted
        return try await site.storage.read { try $0.applications.list(question) }
    }

    private func ids(_ page: ApplicationPage) -> [ApplicationID] { page.rows.map(\.application.id) }

    @Test(arguments: Backend.available)
    func goingOnShowsEveryRowOnce(backend: Backend) async throws {
        try await filled(backend) { site in
            for query in Self.queries {
                var whole = query
                whole.searchWindow = ApplicationQuery.searchWindow
                let expected = ids(try await page(site, whole, size: 1000))
                #expect(expected.count > 2, "\(query)")
                let size = max(1, min(6, expected.count / 3))
                var (shown, position): ([ApplicationID], ListPosition?) = ([], .first)
                while let next = position, shown.count <= expected.count {
                    let page = try await page(site, query, next, size: size)
                    #expect(
                        page.rows.count <= size && (page.rows.count == size || page.later == nil || page.isSearchCut))
                    shown += ids(page)
                    position = page.later.map(ListPosition.after)
                }
                #expect(shown == expected, "\(query)")
            }
        }
    }

    @Test(arguments: Backend.available)
    func goingBackShowsThePagesOfBefore(backend: Backend) async throws {
        try await filled(backend) { site in
            for query in Self.queries where query.search.isEmpty {
                let size = max(1, min(6, try await page(site, query, size: 1000).rows.count / 3))
                var pages = [try await page(site, query, size: size)]
                while let later = pages.last?.later {
                    pages.append(try await page(site, query, .after(later), size: size))
                }
                #expect(pages.count > 2 && pages.first?.earlier == nil, "\(query)")
                for (before, page) in zip(pages, pages.dropFirst()).reversed() {
                    let back = try await self.page(site, query, .before(try #require(page.earlier)), size: size)
                    #expect(ids(back) == ids(before))
                    #expect(back.later == before.later)
                    #expect((back.earlier == nil) == (before.earlier == nil))
                }
            }
        }
    }

    @Test(arguments: Backend.available)
    func aPlaceWhereNothingIsLeftShowsTheLastOrTheFirstPage(backend: Backend) async throws {
        try await filled(backend) { site in
            let query = ApplicationQuery(scope: .all)
            let all = ids(try await page(site, query, size: 1000))
            let bottom = ListKey(updatedAt: Instant(milliseconds: 0), id: "a")
            let top = ListKey(updatedAt: SmallSite.now.adding(seconds: 9999), id: "z")
            #expect(ids(try await page(site, query, .after(bottom))) == Array(all.suffix(6)))
            #expect(ids(try await page(site, query, .before(bottom))) == Array(all.suffix(6)))
            #expect(ids(try await page(site, query, .before(top))) == Array(all.prefix(6)))
            #expect(ids(try await page(site, query, .after(top))) == Array(all.prefix(6)))
            let none = ApplicationQuery(scope: .none)
            let empty = try await page(site, none, .after(top))
            #expect(empty.rows.isEmpty && empty.earlier == nil && empty.later == nil && empty.count == .zero)
        }
    }

    @Test(arguments: Backend.available)
    func aSearchStopsAfterItsWindowAndSaysSo(backend: Backend) async throws {
        try await filled(backend) { site in
            let query = ApplicationQuery(scope: .all, search: "app-77", searchWindow: 10)
            let first = try await page(site, query)
            #expect(first.isSearchCut && first.later != nil && !first.count.isExact)
            var whole = query
            whole.searchWindow = 1000
            let found = try await page(site, whole)
            #expect(ids(found) == ["app-77"] && !found.isSearchCut && found.count == ListCount(1))
        }
    }

    @Test(arguments: Backend.available, ["no-app-77", "NO-APP-77"])
    func aWholeNumberIsFoundWithoutASearch(backend: Backend, number: String) async throws {
        try await filled(backend) { site in
            let numbers = try await page(site, ApplicationQuery(scope: .all), size: 1000).rows.map(\.application.number)
            #expect(numbers.contains("no-app-77"))
            // Numbers have capital letters in them; others are found by reading names and numbers.
            let window = number == "no-app-77" ? 1 : 1000
            let found = try await page(site, ApplicationQuery(scope: .all, search: number, searchWindow: window))
            #expect(ids(found) == ["app-77"] && found.count == ListCount(1) && found.later == nil)
            let hidden = ApplicationQuery(scope: .applicant("person-3"), search: number)
            #expect(try await page(site, hidden).rows.isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func aListIsCountedUpToALimit(backend: Backend) async throws {
        try await filled(backend) { site in
            let more = RandomHistories(seed: 12, prefix: "more", count: 1100).make()
            try await site.storage.write { try RandomHistories.insert(more, into: $0, withLists: false) }
            let count = try await site.storage.read { try $0.applications.count(ApplicationQuery(scope: .all)) }
            #expect(count == ListCount(1000, isExact: false))
            #expect("\(count)" == "1000+")
            #expect(try await page(site, ApplicationQuery(scope: .all)).count == count)
        }
    }
}

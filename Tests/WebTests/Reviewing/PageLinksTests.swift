import Testing

@testable import Web

struct PageLinksTests {
    @Test(arguments: [
        (current: 1, count: 1, shown: [1]),
        (current: 1, count: 3, shown: [1, 2, 3]),
        (current: 1, count: 9, shown: [1, 2, 3, nil, 9]),
        (current: 5, count: 9, shown: [1, nil, 3, 4, 5, 6, 7, nil, 9]),
        (current: 9, count: 9, shown: [1, nil, 7, 8, 9]),
        (current: 12, count: 9, shown: [1, nil, 9]),
        (current: 1, count: 0, shown: [1]),
    ])
    func theFirstTheLastAndThoseAroundAreShown(current: Int, count: Int, shown: [Int?]) {
        #expect(PageLinks.shown(current: current, count: count) == shown)
    }
}

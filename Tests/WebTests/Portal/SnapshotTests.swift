import Testing

@Suite struct SnapshotTests {
    @Test(arguments: SnapshotPage.allCases) func aPageIsAsItWas(_ page: SnapshotPage) async throws {
        try await page.visit { answer in
            let snapshot = Snapshot(page.rawValue, answer, isWhole: page.isWhole)
            if Snapshot.isRecording { return try snapshot.record() }
            let kept = try #require(snapshot.kept, "there is no snapshot: record it, see Snapshot")
            let difference = snapshot.difference(from: kept)
            #expect(difference == nil)
        }
    }
}

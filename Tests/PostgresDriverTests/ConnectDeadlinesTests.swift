import Keys
import PostgresDriver
import Testing

/// Measures seconds, so it is run while nothing else keeps the processors busy (scripts/test-swift).
@Suite struct ConnectDeadlinesTests {
    @Test func aServerThatDoesNotAnswerIsGivenUp() async throws {
        let listener = try SilentListener()
        let settings = try PostgresSettings(
            url: Secret("postgresql://u:s3cret@127.0.0.1:\(listener.port)/bole"), connectSeconds: 1)
        let begin = ContinuousClock.now
        do throws(PostgresOpenFailure) {
            await (try PostgresDatabase.open(settings)).close()
            Issue.record("a server that is silent was opened")
        } catch {
            #expect(ContinuousClock.now - begin < .seconds(30))
            #expect(!error.description.contains("s3cret"))
            guard case .unreachable(let server, let reason) = error else { throw error }
            #expect(server == "127.0.0.1:\(listener.port)")
            #expect(reason.contains("1 seconds"))
        }
    }
}

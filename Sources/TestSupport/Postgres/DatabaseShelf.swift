import Synchronization

/// Lends a few databases of a server to many tests: making one takes a third of a second of waiting for the disk,
/// emptying one a hundredth.
package final class DatabaseShelf: Sendable {
    /// What is emptied before the next test gets the database.
    package enum Reset: String, Sendable {
        /// Everything, for tests that make tables of their own.
        case tables
        /// The rows, for tests that leave the tables of the migrations as they are.
        case rows
    }

    private struct State {
        var made = 0
        var lent = 0
        var empty: [String] = []
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    /// How many tests hold a database at the same time.
    private let limit = 8
    private let reset: Reset
    private let server: ServerAddress
    private let state = Mutex(State())

    init(_ reset: Reset, of server: ServerAddress) {
        self.reset = reset
        self.server = server
    }

    /// The name of an empty database that no other test has; waits while many are lent.
    package func borrow() async throws -> String {
        await turn()
        if let name = state.withLock({ $0.empty.popLast() }) { return name }
        let name = newName()
        do {
            try server.command("CREATE DATABASE \(name)")
        } catch {
            end(nil)
            throw error
        }
        return name
    }

    /// Empties the database for the next test; its connections must be closed.
    package func giveBack(_ name: String) {
        do {
            try server.command("SET lock_timeout = '5s'; \(Self.script(reset))", in: name)
            end(name)
        } catch {
            // One that somebody holds on to, or that was dropped, goes with the server.
            end(nil)
        }
    }

    private func turn() async {
        await withCheckedContinuation { caller in
            let isNext = state.withLock { state in
                guard state.lent >= limit else {
                    state.lent += 1
                    return true
                }
                state.waiting.append(caller)
                return false
            }
            if isNext { caller.resume() }
        }
    }

    private func end(_ name: String?) {
        let next = state.withLock { state in
            if let name { state.empty.append(name) }
            guard !state.waiting.isEmpty else {
                state.lent -= 1
                return nil as CheckedContinuation<Void, Never>?
            }
            return state.waiting.removeFirst()
        }
        next?.resume()
    }

    private func newName() -> String {
        state.withLock { state in
            state.made += 1
            return "\(reset)_\(state.made)"
        }
    }

    private static func script(_ reset: Reset) -> String {
        switch reset {
        case .tables:
            "DROP SCHEMA public CASCADE; CREATE SCHEMA public"
        case .rows:
            """
            DO $$ DECLARE item name; BEGIN
                -- Foreign keys are not looked at in this role, so the order does not matter.
                SET LOCAL session_replication_role = replica;
                FOR item IN SELECT tablename FROM pg_tables WHERE schemaname = 'public'
                    AND tablename <> 'schema_migrations'
                LOOP EXECUTE format('DELETE FROM %I', item); END LOOP;
                FOR item IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'public'
                LOOP EXECUTE format('ALTER SEQUENCE %I RESTART', item); END LOOP;
            END $$
            """
        }
    }
}

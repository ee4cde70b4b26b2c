import Access
import Domain
import SQLText
import UseCases

/// The SQL of accounts, grants and failed sign-ins.
struct AccountQueries: AccountRows {
    let connection: any SQLConnection
    let sealing: PersonalSealing

    func find(_ id: AccountID) throws -> Account? {
        try account("WHERE c.id = \(id)")
    }

    func find(identifier: String, on listener: Listener) throws -> Account? {
        if let account = try account("WHERE c.login_folded = \(identifier.lowercased())") { return account }
        let number = identifier.uppercased()
        return try account(
            """
            JOIN persons p ON p.id = c.person_id
            WHERE p.id_number_key = \(sealing.lookup(number, "persons.id_number"))
                OR p.mobile_key = \(sealing.lookup(number, "persons.mobile"))
            ORDER BY c.listener = \(listener.rawValue) DESC, c.is_active DESC, c.login_folded
            LIMIT 1
            """)
    }

    func insert(_ account: Account) throws {
        try connection.run(
            """
            INSERT INTO accounts (id, login, login_folded, display_name, person_id, listener, is_active, password_hash)
            VALUES (\(account.id), \(account.login), \(account.login.lowercased()), \(account.displayName),
                \(account.person), \(account.listener.rawValue), \(account.isActive), \(account.passwordHash))
            """)
        for grant in account.grants {
            try connection.run(
                """
                INSERT INTO grants (account_id, unit_id, system, role, valid_from)
                VALUES (\(account.id), \(grant.unit), \(grant.system), \(grant.role.rawValue), 0)
                """)
        }
    }

    func setPassword(_ hash: String, of id: AccountID) throws {
        try connection.run("UPDATE accounts SET password_hash = \(hash) WHERE id = \(id)")
    }

    func administrators(of unit: UnitID, system: SystemID?) throws -> [Account] {
        let ids = try connection.rows(
            """
            SELECT DISTINCT g.account_id FROM grants g
            WHERE g.unit_id = \(unit) AND g.role = 'administrator' AND g.valid_to IS NULL
                AND (g.system IS NULL OR g.system = \(system?.text ?? ""))
            """
        ) { $0.id(0) as AccountID }
        return try ids.compactMap(find)
    }

    func failures(_ key: String) throws -> SignInFailures? {
        try connection.first(
            "SELECT failure_count, last_at, locked_until FROM sign_in_failures WHERE failure_key = \(hashed(key))"
        ) { SignInFailures(count: Int($0.int(0)), lastAt: $0.instant(1), lockedUntil: $0.optionalInstant(2)) }
    }

    func setFailures(_ failures: SignInFailures?, for key: String) throws {
        guard let failures else {
            try connection.run("DELETE FROM sign_in_failures WHERE failure_key = \(hashed(key))")
            return
        }
        try connection.run(
            """
            INSERT INTO sign_in_failures (failure_key, failure_count, last_at, locked_until)
            VALUES (\(hashed(key)), \(failures.count), \(failures.lastAt), \(failures.lockedUntil))
            ON CONFLICT (failure_key) DO UPDATE
            SET failure_count = excluded.failure_count, last_at = excluded.last_at,
                locked_until = excluded.locked_until
            """)
    }

    func removeFailures(before time: Instant) throws -> Int {
        try connection.run("DELETE FROM sign_in_failures WHERE last_at < \(time)")
    }

    /// Identifiers are often identity numbers, so the key is stored hashed.
    private func hashed(_ key: String) -> String {
        sealing.lookup(key, "sign_in_failures")
    }

    private func account(_ condition: SQL) throws -> Account? {
        let selection: SQL = """
            SELECT c.id, c.login, c.display_name, c.person_id, c.listener, c.is_active, c.password_hash FROM accounts c
            """
        let found = try connection.first("\(fragment: selection) \(fragment: condition)") { row in
            (
                id: row.id(0) as AccountID, login: row.text(1), name: row.text(2),
                person: row.optionalID(3) as PersonID?,
                listener: Listener(rawValue: row.text(4)) ?? .public, isActive: row.bool(5), hash: row.text(6)
            )
        }
        guard let found else { return nil }
        return Account(
            id: found.id, login: found.login, displayName: found.name, person: found.person, listener: found.listener,
            isActive: found.isActive, passwordHash: found.hash, grants: try grants(of: found.id),
            deputations: try deputations(of: found.id))
    }

    /// As long as those whose grants they are have them.
    private func deputations(of account: AccountID) throws -> [Deputation] {
        try connection.rows(
            """
            SELECT d.unit_id, u.kind, p.system, d.principal_id, d.valid_from, coalesce(d.ended_at, d.valid_to),
                u.is_first_level
            FROM deputies d
            JOIN units u ON u.id = d.unit_id
            JOIN grants p ON p.account_id = d.principal_id AND p.unit_id = d.unit_id AND p.role = 'administrator'
                AND p.valid_to IS NULL
            JOIN accounts a ON a.id = d.principal_id AND a.is_active = 1
            WHERE d.account_id = \(account)
            ORDER BY d.valid_from, d.id
            """
        ) { row in
            Deputation(
                grant: Grant(
                    unit: row.optionalID(0), unitKind: UnitKind(rawValue: row.text(1)), system: row.optionalID(2),
                    role: .administrator, isOfFirstLevel: row.bool(6), deputyFor: row.optionalID(3)),
                from: row.instant(4), to: row.instant(5))
        }
    }

    private func grants(of account: AccountID) throws -> [Grant] {
        try connection.rows(
            """
            SELECT g.unit_id, u.kind, g.system, g.role, coalesce(u.is_first_level, 0)
            FROM grants g LEFT JOIN units u ON u.id = g.unit_id
            WHERE g.account_id = \(account) AND g.valid_to IS NULL
            """
        ) { row in
            Grant(
                unit: row.optionalID(0), unitKind: row.optionalText(1).flatMap(UnitKind.init(rawValue:)),
                system: row.optionalID(2), role: Role(rawValue: row.text(3)) ?? .administrator,
                isOfFirstLevel: row.bool(4))
        }
    }
}

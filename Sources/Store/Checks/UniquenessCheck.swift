import SQLText
import UseCases

/// I6 as statements: they hold even where the unique index that should enforce them is gone.
struct UniquenessCheck {
    let connection: any SQLConnection

    func findings() throws -> [CheckFinding] {
        try applications() + bindings() + identities()
    }

    private func applications() throws -> [CheckFinding] {
        try connection.rows(
            """
            SELECT exclusive_key, batch_id, count(*) FROM applications
            WHERE state <> 'deleted' AND exclusive_key IS NOT NULL
            GROUP BY exclusive_key, batch_id HAVING count(*) > 1
            """
        ) { row in
            CheckFinding(
                .secondApplication, "applicant \(row.text(0))",
                "has \(row.int(2)) living applications in batch \(row.text(1))")
        }
    }

    private func bindings() throws -> [CheckFinding] {
        try connection.rows(
            """
            SELECT person_id, count(*) FROM bindings
            WHERE state = 'bound'
            GROUP BY person_id HAVING count(*) > 1
            """
        ) { CheckFinding(.secondBinding, "person \($0.text(0))", "is bound to \($0.int(1)) units") }
    }

    private func identities() throws -> [CheckFinding] {
        try connection.rows(
            """
            SELECT min(id), count(*) FROM persons
            GROUP BY id_number_key HAVING count(*) > 1
            """
        ) { CheckFinding(.secondIdentity, "person \($0.text(0))", "\($0.int(1)) persons have one identity number") }
    }
}

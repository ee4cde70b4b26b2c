import Domain
import SQLText
import UseCases

/// Opens what is sealed of persons and compares it with the keys by which they are found.
struct PersonCheck {
    let connection: any SQLConnection
    let sealing: PersonalSealing

    /// A sealed column with the key beside it, as stored.
    private struct Column {
        let name: String
        let sealed: String
        /// `nil` where the column is never searched.
        let key: String?
    }

    func page(after last: PersonID?, limit: Int) throws -> PersonPage {
        var page = PersonPage()
        try connection.visit(
            """
            SELECT id, id_number_sealed, id_number_key, mobile_sealed, mobile_key, profile_sealed FROM persons
            WHERE id > \(last?.text ?? "") ORDER BY id LIMIT \(limit)
            """
        ) { row in
            let id: PersonID = row.id(0)
            page.last = id
            page.count += 1
            let number = check(
                Column(name: "id_number", sealed: row.text(1), key: row.text(2)), of: id, &page.findings)
            if let number { page.identities.append(.init(person: id, hash: number)) }
            _ = check(Column(name: "mobile", sealed: row.text(3), key: row.text(4)), of: id, &page.findings)
            _ = check(Column(name: "profile", sealed: row.text(5), key: nil), of: id, &page.findings)
            return true
        }
        return page
    }

    /// - Returns: the key that the opened value gives; `nil` when it does not open.
    private func check(_ column: Column, of person: PersonID, _ findings: inout [CheckFinding]) -> String? {
        let context = "persons.\(column.name)"
        guard let plain = try? sealing.open(column.sealed, context) else {
            findings.append(CheckFinding(.sealDoesNotOpen, "person \(person)", "no key opens \(column.name)"))
            return nil
        }
        guard let stored = column.key else { return nil }
        let key = sealing.lookup(plain, context)
        if key != stored {
            findings.append(
                CheckFinding(
                    .lookupDiffers, "person \(person)", "the key of \(column.name) is not that of its sealed value"))
        }
        return key
    }
}

import SQLText
import UseCases

extension SQLConnection {
    /// Every row that `read` makes sense of; each other one becomes a finding that names its first column.
    ///
    /// - Throws: `SQLFailure`.
    func readable<T>(
        _ table: String, _ findings: inout [CheckFinding], _ sql: SQL, _ read: (any SQLRow) throws -> T
    ) throws -> [T] {
        var found: [T] = []
        try visit(sql) { row in
            do {
                found.append(try read(row))
            } catch let failure as SQLFailure {
                throw failure
            } catch {
                let column = (error as? UnreadableRow)?.column ?? "value"
                findings.append(
                    CheckFinding(.rowUnreadable, "\(table) \(row.text(0))", "its \(column) cannot be read"))
            }
            return true
        }
        return found
    }
}

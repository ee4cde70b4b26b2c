/// What one tab of a list costs.
struct ListReport: Codable {
    let engine: String
    let applications: Int
    let tab: String
    let rows: Int
    let total: Int
    /// For one page, in milliseconds.
    let milliseconds: Double
    /// Of program and database together, in milliseconds.
    let cpu: Double
    /// Tables that the plan reads from one end to the other although they grow.
    let scans: [String]

    /// One line for people.
    var text: String {
        """
        list '\(tab)' on \(engine), \(rows) of \(total) rows, \(applications) applications: \
        \(Figure.text(milliseconds)) ms, \(Figure.text(cpu)) ms CPU, \
        \(scans.isEmpty ? "by indexes" : "reads whole tables: \(scans.joined(separator: "; "))")
        """
    }
}

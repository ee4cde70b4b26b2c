import Domain
import UseCases

/// A site's report as lines for the operator: what was looked at, then every finding.
struct CheckLines {
    let all: [String]

    init(_ site: SiteID, _ report: CheckReport) {
        let counts = """
            \(site): \(report.applications) applications, \(report.events) events, \(report.attachments) attachments, \
            \(report.people) people, \(report.total) findings
            """
        var lines = [counts]
        if report.ofOlderRevisions > 0 {
            lines.append(
                """
                  note: \(report.ofOlderRevisions) applications are of an older revision of their programme; their \
                steps were held against the general rules only
                """)
        }
        all = lines + report.lines.map { "  \($0)" }
    }
}

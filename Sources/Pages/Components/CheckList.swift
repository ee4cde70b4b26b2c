package import Markup

/// The result of a check before submission, one line for each condition (R-FORM-64).
package struct CheckList: Component {
    /// One condition.
    package struct Row: Sendable {
        package let condition: String
        package let isMet: Bool
        /// Neither met nor unmet yet.
        package let isOpen: Bool
        /// The verdict in words (R-FORM-64 prints 符合 and 不符合).
        package let verdict: String
        /// Why it is not met.
        package let reasons: [String]
        /// Where it can be put right.
        package let link: Link?

        package init(
            condition: String, isMet: Bool, isOpen: Bool = false, verdict: String, reasons: [String] = [],
            link: Link? = nil
        ) {
            (self.condition, self.isMet, self.isOpen, self.verdict) = (condition, isMet, isOpen, verdict)
            (self.reasons, self.link) = (reasons, link)
        }
    }

    private let label: String
    private let rows: [Row]

    package init(label: String, rows: [Row]) {
        (self.label, self.rows) = (label, rows)
    }

    package var markup: Markup {
        #"<ul class="checks" aria-label="\#(label)">\#(rows.map(item))</ul>"#
    }

    private func icon(_ row: Row) -> Icon {
        row.isOpen ? .info : row.isMet ? .success : .error
    }

    private func item(_ row: Row) -> Markup {
        let reasons: [Markup] = row.reasons.map { #"<p class="check__reason">\#($0)</p>"# }
        let link: Markup? = row.link.map { #"<span class="check__link">\#($0)</span>"# }
        return """
            <li class="check check--\(row.isOpen ? "open" : row.isMet ? "met" : "unmet")">\(icon(row))\
            <div class="check__text"><p class="check__condition">\(row.condition)</p>\(reasons)</div>\
            <span class="check__verdict">\(row.verdict)</span>\(link)</li>
            """
    }
}

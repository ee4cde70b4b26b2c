package import Domain

/// Makes papers (PDF) from the templates that a site's pack gives.
package protocol DocumentPrinting: Sendable {
    /// The same document comes out in the same bytes, whenever it is printed.
    func print(_ document: PrintedDocument) async throws(PrintingUnavailable) -> Paper
}

/// What a paper says, and by which template; whatever people typed is data and never markup.
package struct PrintedDocument: Sendable {
    /// The template's name, e.g. `publicity`.
    package let template: String
    /// The day that stands in the document's properties; never the day of printing.
    package let date: CivilDate
    package let data: JSONValue
    /// Texts that the paper shows as QR codes, by the names under which the template includes them.
    package let codes: [String: String]

    package init(template: String, date: CivilDate, data: JSONValue, codes: [String: String] = [:]) {
        (self.template, self.date, self.data, self.codes) = (template, date, data, codes)
    }
}

/// A finished paper.
package struct Paper: Hashable, Sendable {
    package let pdf: [UInt8]
    /// Characters that no font has; the paper shows 〓 in their place and says so.
    package let missing: String

    package init(pdf: [UInt8], missing: String) {
        (self.pdf, self.missing) = (pdf, missing)
    }
}

/// No paper can be made at present; whatever was decided before stands, and printing may be tried again.
package struct PrintingUnavailable: Error, Hashable, Sendable {
    package enum Reason: String, Hashable, Sendable, CaseIterable {
        /// Too many wait.
        case busy
        /// It took too long and was ended.
        case slow
        /// The program that prints ended, or cannot be started.
        case failed
        /// The template is missing or wrong.
        case template
    }

    package let reason: Reason
    /// For logs; names no person.
    package let detail: String

    package init(_ reason: Reason, detail: String) {
        (self.reason, self.detail) = (reason, detail)
    }
}

/// Prints nothing; for commands and tests that need no paper.
package struct NoPrinting: DocumentPrinting {
    package init() {}

    package func print(_ document: PrintedDocument) async throws(PrintingUnavailable) -> Paper {
        throw PrintingUnavailable(.failed, detail: "there is no printer here")
    }
}

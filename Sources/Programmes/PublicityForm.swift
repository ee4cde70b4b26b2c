package import FormEngine

/// What a stage's publicity form (公示表) says of an application besides its applicant, his unit and the days.
package struct PublicityForm: Hashable, Sendable {
    /// One row of the paper: answers that are not personal, with a stroke between them.
    package struct Row: Hashable, Sendable {
        package let label: String
        package let places: [AnswerPlace]
        /// Whether the page behind the paper's code confirms it to everybody.
        package let isConfirmed: Bool

        package init(label: String, places: [AnswerPlace], isConfirmed: Bool) {
            (self.label, self.places, self.isConfirmed) = (label, places, isConfirmed)
        }
    }

    package let rows: [Row]

    package init(rows: [Row] = []) {
        self.rows = rows
    }
}

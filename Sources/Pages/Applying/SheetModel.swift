/// The answers of an application, ready to be read: what a preview and a reviewer's page show.
package enum SheetModel {
    /// One section of the form.
    package struct Section: Sendable {
        package let id: String
        package let title: String
        /// Of a section of single answers.
        package let fields: [Field]
        /// Of a repeating section, in the applicant's order.
        package let records: [Record]
        /// The headings under which records stand line by line; `nil` where each record is a list of its own.
        package let columns: Columns?
        /// Stands in place of an empty section.
        package let emptyNote: String?
        /// What stands on the same page of the form.
        package let inner: [Section]

        package init(
            id: String, title: String, fields: [Field], records: [Record], columns: Columns? = nil,
            emptyNote: String?, inner: [Section] = []
        ) {
            (self.id, self.title, self.fields) = (id, title, fields)
            (self.records, self.columns) = (records, columns)
            (self.emptyNote, self.inner) = (emptyNote, inner)
        }

        /// Everything that stands in it, and in what stands on its page.
        package var allFields: [Field] {
            fields + records.flatMap(\.fields) + inner.flatMap(\.allFields)
        }

        /// The id of the section on the page; links lead to `#` and this.
        package var anchor: String { "section-\(id)" }
    }

    /// The headings of records that stand in a table.
    package struct Columns: Sendable {
        /// Above the number of each record.
        package let number: String
        /// Of the answers, by the ids of their questions.
        package let answers: [(id: String, heading: DataTable.Column)]

        package init(number: String, answers: [(id: String, heading: DataTable.Column)]) {
            (self.number, self.answers) = (number, answers)
        }
    }

    /// One record of a repeating section.
    package struct Record: Sendable {
        package let id: String
        package let title: String
        package let fields: [Field]

        package init(id: String, title: String, fields: [Field]) {
            (self.id, self.title, self.fields) = (id, title, fields)
        }
    }

    /// One question with its answer.
    package struct Field: Sendable {
        package let id: String
        package let label: String
        package let value: Value
        /// Required and not given.
        package let isMissing: Bool

        package init(id: String, label: String, value: Value, isMissing: Bool) {
            (self.id, self.label, self.value, self.isMissing) = (id, label, value, isMissing)
        }
    }

    /// How an answer reads.
    package enum Value: Sendable {
        case text(String)
        /// Several lines, or so much that it needs the whole width.
        case lines(String)
        case files([UploadedFile])
        /// A question to be asked elsewhere.
        case link(ButtonLink)
    }
}

import Domain
package import FormEngine
package import Pages
package import Texts

/// Decides whether the records of a section are short enough to be read line by line, and under which headings.
package struct RecordColumns {
    /// With more, lines break so often that a list is easier to read.
    package static let most = 6

    private let section: SectionDefinition

    package init(_ section: SectionDefinition) {
        self.section = section
    }

    /// `nil` where each record is better read as a list of its own. What no record was asked has no column.
    package func columns(of records: [SheetModel.Record], _ texts: TextCatalogue) -> SheetModel.Columns? {
        let asked = Set(records.flatMap { $0.fields.map(\.id) })
        let fields = section.fields.filter { asked.contains($0.id.text) }
        guard (1...Self.most).contains(fields.count), !fields.contains(where: \.isLong) else { return nil }
        return SheetModel.Columns(
            number: texts(CommonText.number),
            answers: fields.map { ($0.id.text, DataTable.Column($0.label, kind: $0.columnKind, isShort: $0.isShort)) })
    }
}

extension FieldDefinition {
    fileprivate var isLong: Bool {
        if case .longText = kind { true } else { false }
    }

    fileprivate var columnKind: DataTable.Column.Kind {
        switch kind {
        case .integer, .decimal, .money: .number
        default: .text
        }
    }

    /// Its answers never are broken into lines.
    fileprivate var isShort: Bool {
        switch kind {
        case .date, .month, .year, .yesNo, .mobile, .idNumber: true
        default: false
        }
    }
}

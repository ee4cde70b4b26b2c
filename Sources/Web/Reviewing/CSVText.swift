/// Rows as comma-separated values (RFC 4180), with the mark by which spreadsheets know UTF-8.
enum CSVText {
    static func text(_ rows: [[String]]) -> String {
        "\u{FEFF}" + rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// Quoted where need be. What a spreadsheet would take for a formula is told to be text by an apostrophe.
    private static func cell(_ text: String) -> String {
        let plain = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
        let isQuoted = plain.contains { ",\"\n\r\r\n".contains($0) }
        return isQuoted ? "\"" + plain.replacing("\"", with: "\"\"") + "\"" : plain
    }
}

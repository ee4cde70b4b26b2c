import Foundation
import UseCases

/// The receipts of acknowledged acts, read from a file with one ``EventReceipt`` on each line.
struct ReceiptFile {
    /// Bytes; two million receipts.
    private static let largest = 256 * 1024 * 1024

    let receipts: [EventReceipt]

    /// - Throws: ``Refusal`` when the file cannot be read or a line is no receipt; a last line without its end is one
    ///   that was never written to its end, and is left out.
    init(_ path: String) throws {
        guard let data = FileManager.default.contents(atPath: path), data.count <= Self.largest else {
            throw Refusal("the receipts in \(path) cannot be read, or are larger than 256 MB")
        }
        var receipts: [EventReceipt] = []
        var lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        lines.removeLast()
        for (number, line) in lines.enumerated() {
            guard let receipt = EventReceipt(line: line) else {
                throw Refusal("line \(number + 1) of \(path) is no receipt: application, tab, ordinal, tab, hash")
            }
            receipts.append(receipt)
        }
        self.receipts = receipts
    }
}

import Foundation

/// What is written in a PDF, as poppler reads it.
enum PDFText {
    /// Without line breaks and blanks, which are the layout's.
    static func read(_ pdf: [UInt8]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "bole-paper-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (paper, text) = (folder.appending(path: "paper.pdf"), folder.appending(path: "paper.txt"))
        try Data(pdf).write(to: paper)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/pdftotext")
        process.arguments = [paper.path, text.path]
        try process.run()
        process.waitUntilExit()
        return try String(contentsOf: text, encoding: .utf8).filter { !$0.isWhitespace }
    }
}

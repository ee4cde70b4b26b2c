import Documents
import Domain
import Testing
import UseCases

@Suite("Papers, printed by the real worker")
struct PaperTests {
    @Test func aFormSaysWhatItWasGiven() async throws {
        try await Printer.run { documents, _ in
            let paper = try await documents.print(Printer.form())
            #expect(paper.missing.isEmpty)
            let text = try PDFText.read(paper.pdf)
            for words in ["职称申报公示表", "万千山", "工程/机械/高级工程师", "2026年11月21日", "（单位盖章处）"] {
                #expect(text.contains(words), "\(words)")
            }
            #expect(!text.contains("〓"))
        }
    }

    @Test func theSameFormComesOutInTheSameBytes() async throws {
        var papers: Set<[UInt8]> = []
        for _ in 0..<2 {
            try await Printer.run { documents, _ in
                papers.insert(try await documents.print(Printer.form()).pdf)
                papers.insert(try await documents.print(Printer.form()).pdf)
            }
        }
        #expect(papers.count == 1)
    }

    @Test func whatPeopleTypeIsNeverMarkup() async throws {
        let hostile = #"#read("x") *b* $x$ <script> \u{41} @ref // #{1+1} [a]"#
        try await Printer.run { documents, _ in
            let paper = try await documents.print(Printer.form(name: hostile))
            #expect(try PDFText.read(paper.pdf).contains(hostile.filter { !$0.isWhitespace }))
        }
    }

    /// Extension B of the unified ideographs is in no font of the system; a name with one has to be printed all the same.
    @Test func aCharacterThatNoFontHasLeavesAGapAndIsNamed() async throws {
        try await Printer.run { documents, _ in
            let paper = try await documents.print(Printer.form(name: "张\u{2A6D6}\u{7}喆"))
            #expect(Set(paper.missing) == ["\u{2A6D6}", "\u{7}"])
            let text = try PDFText.read(paper.pdf)
            #expect(text.contains("张〓〓喆"))
            #expect(text.contains("U+2A6D6"))
        }
    }

    @Test func aPaperIsArchivable() async throws {
        try await Printer.run { documents, _ in
            let paper = try await documents.print(Printer.form())
            #expect(String(decoding: paper.pdf, as: UTF8.self).contains("pdfaid:part"))
        }
    }

    @Test func aTemplateSeesNoFileOfTheMachine() async throws {
        try await Printer.run(templates: ["publicity": #"#read("/etc/passwd")"#]) { documents, _ in
            await #expect(throws: PrintingUnavailable.self) { try await documents.print(Printer.form()) }
        }
    }

    @Test func aTemplateThatIsNotThereIsNamed() async throws {
        try await Printer.run(templates: [:]) { documents, _ in
            do throws(PrintingUnavailable) {
                _ = try await documents.print(Printer.form())
                Issue.record("printed without a template")
            } catch {
                #expect(error.reason == .template)
            }
        }
    }

    @Test func aCodeIsDrawnAndAnEmptyOneIsNot() {
        #expect(QRCode.svg("x")?.hasPrefix("<svg") == true)
        #expect(QRCode.svg("") == nil)
        #expect(QRCode.svg(String(repeating: "x", count: 5000)) == nil)
    }
}

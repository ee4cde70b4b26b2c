package import Domain
package import UseCases

/// The papers of one site: its templates, and the process that prints for all sites.
package struct SiteDocuments: DocumentPrinting {
    /// Template sources by name, without their ending.
    private let templates: [String: String]
    private let zone: CivilZone
    private let worker: DocumentWorker

    package init(templates: [String: String], zone: CivilZone, worker: DocumentWorker) {
        (self.templates, self.zone, self.worker) = (templates, zone, worker)
    }

    package func print(_ document: PrintedDocument) async throws(PrintingUnavailable) -> Paper {
        guard templates[document.template] != nil else {
            throw PrintingUnavailable(.template, detail: "there is no template \(document.template)")
        }
        var files: [String: JSONValue] = [:]
        for (name, source) in templates { files["\(name).typ"] = .text(source) }
        for (name, text) in document.codes {
            guard let svg = QRCode.svg(text) else {
                throw PrintingUnavailable(.template, detail: "the code \(name) is too long")
            }
            files["\(name).svg"] = .text(svg)
        }
        return try await worker.ask(
            .object([
                "main": .text("\(document.template).typ"), "files": .object(files), "data": document.data,
                "time": .integer(zone.instant(of: document.date, hour: 12).milliseconds / 1000),
            ]))
    }
}

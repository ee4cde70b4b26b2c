import Documents
import Domain
import Foundation
import PackLoader
import Programmes
import UseCases

/// The real printer with the templates of the real packs.
enum Printer {
    /// The project's folder.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    /// Where scripts/setup puts Typst.
    static let python = "\(root)/.venv/bin/python"

    /// Runs `body` with a worker of its own and ends it.
    static func run(
        _ command: WorkerCommand = .typst(python: python), limits: DocumentWorker.Limits = .init(),
        templates: [String: String]? = nil, _ body: (SiteDocuments, DocumentWorker) async throws -> Void
    ) async throws {
        let worker = DocumentWorker(command, limits: limits)
        do {
            let site = try loadSite("chongqing", packs: "\(root)/SitePacks")
            let documents = SiteDocuments(templates: templates ?? site.documents, zone: site.zone, worker: worker)
            try await body(documents, worker)
        } catch {
            await worker.shutDown()
            throw error
        }
        await worker.shutDown()
    }

    /// A publicity form.
    static func form(name: String = "万千山") -> PrintedDocument {
        let rows = [("申报人", name), ("申请资格", "工程/机械/高级工程师")].map { label, value in
            JSONValue.object(["label": .text(label), "value": .text(value)])
        }
        return PrintedDocument(
            template: "publicity", date: CivilDate(iso: "2026-11-21") ?? CivilDate(dayNumber: 0),
            data: .object([
                "title": .text("职称申报公示表"), "number": .text("编号"), "lead": .text("现予以公示。"), "rows": .list(rows),
                "paragraphs": .list([.text("公示期间有异议的，请向本单位反映。")]),
                "gaps": .text("注：“〓”处为打印字库没有的生僻字（{codes}）。"), "unit": .text("示例公司（演示）"),
                "seal": .text("（单位盖章处）"), "date": .text("2026年11月21日"), "verify": .text("扫描核验"),
                "address": .text("http://127.0.0.1:8080/chongqing/verify/0123"),
            ]), codes: ["verify": "http://127.0.0.1:8080/chongqing/verify/0123456789abcdefghjkmnpqrstvwxyz"])
    }
}

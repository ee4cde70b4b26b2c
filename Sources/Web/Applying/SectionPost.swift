import Domain
import FormEngine
import HTTPTypes
import Hummingbird
import Parsing
import UseCases

/// What came with a posted section or record, its files already in the blob store.
struct SectionPost: Sendable {
    /// Everything that was typed, the program's own fields included.
    let fields: FormFields
    let files: [SaveSection.IncomingFile]
    /// Names of file parts that the section does not have.
    private let strangers: [String]

    /// Reads the body, with files or without.
    ///
    /// - Throws: as ``BodyReader`` does.
    static func read(
        _ reader: BodyReader, _ request: Request, _ section: SectionDefinition, into blobs: any BlobStore
    ) async throws -> SectionPost {
        if case .urlencoded? = request.headers[.contentType].flatMap(FormEncoding.init) {
            return SectionPost(fields: try await reader.readForm(), files: [], strangers: [])
        }
        let rules = Dictionary(
            section.fields.compactMap { field in field.kind.files.map { (field.id.text, $0) } }
        ) { first, _ in first }
        let largest = rules.values.map(\.maximumSize).max() ?? 0
        let form = try await reader.readMultipart(limits: UploadLimits(perFile: largest)) { head in
            guard let rules = rules[head.field] else { return nil as BlobFileSink? }
            return try await BlobFileSink(blobs, rules)
        }
        return SectionPost(
            fields: form.fields, files: form.files.compactMap { incoming($0, rules) },
            strangers: form.files.map(\.head.field).filter { rules[$0] == nil })
    }

    private static func incoming(
        _ file: UploadedForm<FileVerdict>.File, _ rules: [String: FilesField]
    ) -> SaveSection.IncomingFile? {
        guard let rules = rules[file.head.field] else { return nil }
        let verdict: FileVerdict =
            switch file.outcome {
            case .stored(let verdict): verdict
            case .tooLarge, .refused, .ignored: .refused(.tooLarge(limit: rules.maximumSize))
            }
        return SaveSection.IncomingFile(
            field: FieldID(trusted: file.head.field), name: name(file, verdict), verdict: verdict)
    }

    /// The sent name made harmless; its ending says what the content really is.
    private static func name(_ file: UploadedForm<FileVerdict>.File, _ verdict: FileVerdict) -> String {
        let clean = FileName.clean(file.head.fileName) ?? "file"
        guard case .stored(_, let kind, _) = verdict else { return clean }
        let ending = FileName.extension(of: clean)
        if ending?.lowercased() == kind.rawValue || (kind == .jpg && ending?.lowercased() == "jpeg") { return clean }
        let stem = ending.map { String(clean.dropLast($0.count + 1)) } ?? clean
        return "\(stem.isEmpty ? "file" : stem).\(kind.rawValue)"
    }

    /// The answers: everything but the token, the confirmation and the program's own fields, which begin with `_`.
    var answers: [String: [String]] {
        var answers: [String: [String]] = [:]
        for pair in fields.pairs where !Self.isOwn(pair.name) { answers[pair.name, default: []].append(pair.value) }
        for name in strangers { answers[name] = [] }
        return answers
    }

    private static func isOwn(_ name: String) -> Bool {
        name == CSRF.fieldName || name == "confirmed" || name.hasPrefix("_")
    }

    /// The section's version when the page was shown; one that cannot be read is older than every other.
    var version: Int64 { fields.first("_version").flatMap { Int64($0) } ?? -1 }
    var wantsNext: Bool { fields.first("_action") == "next" }
}

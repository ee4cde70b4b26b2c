import Hummingbird
import NIOCore
import Parsing

/// Reads one form with files while it arrives, handing the files' bytes to sinks.
///
/// A file that is refused does not end the reading: its remaining bytes are passed over, so that what was typed into
/// the other fields is known when the page is shown again.
struct UploadReading<Sink: FileSink> {
    typealias Form = UploadedForm<Sink.Stored>

    /// The part whose bytes are arriving.
    private enum Part {
        case none
        case field(name: String, bytes: [UInt8])
        case file(FilePartHead, Sink, size: Int)
        /// A file whose bytes are passed over.
        case refused(FilePartHead, Form.Outcome)
        /// A file field left empty.
        case unchosen
    }

    private var parser: MultipartParser
    private let limits: UploadLimits
    private let context: BoleRequestContext
    private let onFile: (FilePartHead) async throws -> Sink?
    private var part = Part.none
    private var pairs: [FormFields.Pair] = []
    private var files: [Form.File] = []

    init(
        _ parser: MultipartParser, _ limits: UploadLimits, _ context: BoleRequestContext,
        onFile: @escaping (FilePartHead) async throws -> Sink?
    ) {
        self.parser = parser
        self.limits = limits
        self.context = context
        self.onFile = onFile
    }

    /// Reads the whole body.
    ///
    /// - Throws: ``RequestRefusal``, ``StaleForm`` when the token was missing or came after a file, and whatever the
    ///   sinks throw that is not ``UserFacing``. Whichever it is, the file then arriving has been aborted.
    mutating func read(_ request: Request) async throws -> Form {
        do {
            try await feed(request.body)
        } catch {
            if case .file(_, let sink, _) = part { await sink.abort() }
            if context.trace.isTokenChecked { context.trace.fields = FormFields(pairs) }
            throw error
        }
        let fields = FormFields(pairs)
        guard context.trace.isTokenChecked else { throw StaleForm(fields, request) }
        context.trace.fields = fields
        return UploadedForm(fields: fields, files: files)
    }

    private mutating func feed(_ body: RequestBody) async throws {
        do {
            for try await buffer in body {
                for event in try parser.feed(buffer.readableBytesView) { try await take(event) }
            }
            try parser.finish()
        } catch let problem as MultipartProblem {
            throw refusal(for: problem)
        }
    }

    private func refusal(for problem: MultipartProblem) -> RequestRefusal {
        switch problem {
        case .bodyTooLarge, .fieldTooLarge: .bodyTooLarge
        case .truncated: .bodyTruncated
        case .preambleTooLarge, .tooManyParts, .headersTooLarge, .malformedDelimiter, .malformedHeader, .missingName:
            .malformed
        }
    }

    private mutating func take(_ event: MultipartEvent) async throws {
        switch event {
        case .partBegan(let name, let fileName, let contentType):
            part = try await begin(name: name, fileName: fileName, contentType: contentType)
        case .partBytes(let bytes):
            try await take(bytes)
        case .partEnded:
            try await endPart()
        case .finished:
            break
        }
    }

    private func begin(name: String, fileName: String?, contentType: String?) async throws -> Part {
        guard let fileName else { return .field(name: name, bytes: []) }
        guard !fileName.isEmpty else { return .unchosen }
        let head = FilePartHead(field: name, fileName: fileName, contentType: contentType)
        // No file is stored for a form that may not be ours.
        guard context.trace.isTokenChecked else { return .refused(head, .ignored) }
        do {
            guard let sink = try await onFile(head) else { return .refused(head, .ignored) }
            return .file(head, sink, size: 0)
        } catch let error as any UserFacing {
            return .refused(head, .refused(error))
        }
    }

    private mutating func take(_ bytes: [UInt8]) async throws {
        switch part {
        case .field(let name, var value):
            part = .none
            value.append(contentsOf: bytes)
            part = .field(name: name, bytes: value)
        case .file(let head, let sink, let size):
            let outcome = try await append(bytes, to: sink, size: size)
            if let outcome {
                await sink.abort()
                part = .refused(head, outcome)
            } else {
                part = .file(head, sink, size: size + bytes.count)
            }
        case .none, .refused, .unchosen:
            break
        }
    }

    /// `nil` when the sink took the bytes, else why the file is not wanted any longer.
    private func append(_ bytes: [UInt8], to sink: Sink, size: Int) async throws -> Form.Outcome? {
        guard bytes.count <= limits.perFile - size else { return .tooLarge }
        do {
            try await sink.append(bytes)
            return nil
        } catch let error as any UserFacing {
            return .refused(error)
        }
    }

    private mutating func endPart() async throws {
        let ended = part
        part = .none
        switch ended {
        case .field(let name, let bytes):
            guard case .success(let value) = FormDecoding.text(bytes) else { throw RequestRefusal.malformed }
            pairs.append(FormFields.Pair(name: name, value: value))
            if name == CSRF.fieldName { CSRF.check(value, context) }
        case .file(let head, let sink, _):
            files.append(Form.File(head: head, outcome: try await finish(sink)))
        case .refused(let head, let outcome):
            files.append(Form.File(head: head, outcome: outcome))
        case .none, .unchosen:
            break
        }
    }

    private func finish(_ sink: Sink) async throws -> Form.Outcome {
        do {
            return .stored(try await sink.finish())
        } catch let error as any UserFacing {
            await sink.abort()
            return .refused(error)
        } catch {
            await sink.abort()
            throw error
        }
    }
}

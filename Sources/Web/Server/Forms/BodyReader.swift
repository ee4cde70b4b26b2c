import HTTPTypes
package import Hummingbird
import NIOCore
package import Parsing

/// Reads the body of one unsafe request, and compares its token on the way: there is no reading without.
package struct BodyReader {
    private let request: Request
    private let context: BoleRequestContext

    package init(_ request: Request, _ context: BoleRequestContext) {
        self.request = request
        self.context = context
    }

    /// Reads a form without files (`application/x-www-form-urlencoded`) of at most `limit` bytes.
    ///
    /// - Throws: ``RequestRefusal`` when it is too large or malformed, ``StaleForm`` when the token is not right.
    package func readForm(limit: Int = 2 * 1024 * 1024) async throws -> FormFields {
        guard case .urlencoded? = encoding else { throw RequestRefusal.unsupportedMediaType }
        let body = try await collect(limit)
        let limits = FormLimits(totalBytes: limit)
        guard case .success(let fields) = FormDecoding.urlencoded(body.readableBytesView, limits: limits) else {
            throw RequestRefusal.malformed
        }
        CSRF.check(fields.first(CSRF.fieldName), context)
        guard context.trace.isTokenChecked else { throw StaleForm(fields, request) }
        context.trace.fields = fields
        return fields
    }

    /// Reads a form with files (`multipart/form-data`); `onFile` gives each file its sink, or `nil` to pass it over.
    ///
    /// The token's field must stand before the first file. A file that is refused, too large or not wanted is so
    /// marked in the result; the rest of the form is kept.
    ///
    /// - Throws: ``RequestRefusal`` when the whole is too large or malformed, ``StaleForm`` when the token is not
    ///   right, and what `onFile` and the sinks throw that is not ``UserFacing``.
    package func readMultipart<Sink: FileSink>(
        limits: UploadLimits = UploadLimits(), onFile: @escaping (FilePartHead) async throws -> Sink?
    ) async throws -> UploadedForm<Sink.Stored> {
        guard case .multipart(let boundary)? = encoding else { throw RequestRefusal.unsupportedMediaType }
        guard (declaredLength ?? 0) <= limits.total else { throw RequestRefusal.bodyTooLarge }
        let parser = MultipartParser(boundary: boundary, limits: MultipartLimits(totalBytes: limits.total))
        context.trace.noteBodyBegun()
        var reading = UploadReading(parser, limits, context, onFile: onFile)
        return try await reading.read(request)
    }

    private var encoding: FormEncoding? {
        request.headers[.contentType].flatMap(FormEncoding.init(contentType:))
    }

    private var declaredLength: Int? {
        request.headers[.contentLength].flatMap(Int.init)
    }

    private func collect(_ limit: Int) async throws -> ByteBuffer {
        guard (declaredLength ?? 0) <= limit else { throw RequestRefusal.bodyTooLarge }
        context.trace.noteBodyBegun()
        do {
            let body = try await request.body.collect(upTo: limit)
            // A connection that broke off looks like the end of the body.
            guard body.readableBytes >= declaredLength ?? 0 else { throw RequestRefusal.bodyTruncated }
            return body
        } catch is NIOTooManyBytesError {
            throw RequestRefusal.bodyTooLarge
        }
    }
}

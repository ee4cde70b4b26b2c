package import Hummingbird
package import Parsing

/// The two ways to register a route that changes something.
extension RouterMethods where Context == BoleRequestContext {
    /// Registers a POST route that reads a form without files; the handler is called only when its token is right.
    @discardableResult package func form(
        _ path: RouterPath, limit: Int = 2 * 1024 * 1024,
        handler: @escaping @Sendable (FormFields, Request, BoleRequestContext) async throws -> Response
    ) -> Self {
        post(path) { request, context in
            let fields = try await BodyReader(request, context).readForm(limit: limit)
            return try await handler(fields, request, context)
        }
    }

    /// Registers a POST route that reads a form with files; the handler reads it by ``BodyReader/readMultipart``, and
    /// does nothing else before.
    @discardableResult package func upload(
        _ path: RouterPath,
        handler: @escaping @Sendable (BodyReader, Request, BoleRequestContext) async throws -> Response
    ) -> Self {
        post(path) { request, context in
            try await handler(BodyReader(request, context), request, context)
        }
    }
}

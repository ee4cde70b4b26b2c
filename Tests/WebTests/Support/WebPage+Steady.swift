import Foundation
import HTTPTypes

extension WebPage {
    /// The page without what differs each time: tokens, the request's id, digests of assets.
    var steady: String {
        var text = self.text
        for (pattern, replacement) in [
            (#/name="csrf" value="[^"]*"/#, #"name="csrf" value="TOKEN""#),
            (#/请求编号：[^<]*/#, "请求编号：ID"),
        ] { text = text.replacing(pattern, with: replacement) }
        return text.replacing(#/(\/assets\/[a-z-]+)\.[0-9a-f]{16,}\./#) { "\($0.1).DIGEST." }
    }

    /// The answer's headers but those that count requests.
    var steadyHeaders: [String] {
        headers.filter { $0.name != .setCookie && $0.name.canonicalName != "x-request-id" }
            .map { "\($0.name): \($0.value)" }.sorted()
    }
}

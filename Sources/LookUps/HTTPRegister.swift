import Domain
import Foundation
import FoundationNetworking
package import Keys
package import UseCases

/// Asks a bureau's gateway over HTTP, as `docs/lookups.md` describes.
///
/// The address comes from the settings alone: the packs name registers, and redirects are not followed.
package struct HTTPRegister: LookUpRegister {
    private let gateway: @Sendable () -> String?
    private let token: Secret<String>?
    private let patience: Int

    /// - Parameters:
    ///   - gateway: scheme, host and perhaps a port, such as `https://gateway.example`; `nil` while there is none.
    ///   - patience: how long an answer may take, in seconds.
    package init(gateway: @escaping @Sendable () -> String?, token: Secret<String>?, patience: Int) {
        (self.gateway, self.token, self.patience) = (gateway, token, patience)
    }

    package func answer(_ question: LookUpQuestion) async -> LookUpAnswer {
        guard let request = request(question) else { return .failed }
        let exchange = Exchange()
        return await withTaskGroup(of: LookUpAnswer.self) { group in
            group.addTask { await exchange.run(request) }
            group.addTask { [patience] in
                // safe: it only ends early when the answer has come.
                try? await Task.sleep(for: .seconds(patience))
                exchange.end(.failed)
                return .failed
            }
            let first = await group.next() ?? .failed
            group.cancelAll()
            return first
        }
    }

    private func request(_ question: LookUpQuestion) -> URLRequest? {
        guard let gateway = gateway(), let url = URL(string: "\(gateway)/look-ups/\(question.register)") else {
            return nil
        }
        var request = URLRequest(url: url, timeoutInterval: TimeInterval(patience))
        request.httpMethod = "POST"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.setValue("application/json", forHTTPHeaderField: "Accept")
        if let token { request.setValue("Bearer \(token.revealed)", forHTTPHeaderField: "Authorization") }
        let body = JSONValue.object(question.facts.mapValues(JSONValue.text))
        request.httpBody = Data(body.canonicalText.utf8)
        return request
    }
}

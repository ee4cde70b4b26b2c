import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

/// An answer as a browser without scripts sees it.
struct WebPage {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let bytes: [UInt8]
    let text: String

    init(_ response: TestResponse) {
        status = response.status
        headers = response.headers
        bytes = Array(response.body.readableBytesView)
        text = String(buffer: response.body)
    }

    /// Where a redirect leads.
    var location: String? { headers[.location] }

    /// The token of the page's forms.
    var token: String? { after(#"name="csrf" value=""#) }

    func contains(_ part: String) -> Bool {
        text.contains(part)
    }

    /// What stands behind `mark`, up to the closing quotation mark.
    func after(_ mark: String) -> String? {
        guard let range = text.range(of: mark) else { return nil }
        return String(text[range.upperBound...].prefix { $0 != "\"" })
    }

    /// The form that posts to `action`.
    func form(_ action: String) throws -> WebForm {
        guard let form = WebForm.all(in: text).first(where: { $0.action == action }) else {
            throw Unexpected("no form to \(action) on a page of status \(status): \(heading ?? "")")
        }
        return form
    }

    var heading: String? {
        guard let range = text.range(of: "<h1") else { return nil }
        let rest = text[range.upperBound...]
        return rest.firstIndex(of: ">").map { String(rest[$0...].dropFirst().prefix { $0 != "<" }) }
    }

    /// The texts of the mistakes beside the field `id`.
    func errors(of id: String) -> [String] {
        guard let range = text.range(of: "id=\"\(id)-error\"") else { return [] }
        let rest = text[range.upperBound...]
        guard let end = rest.range(of: "</p>")?.lowerBound else { return [] }
        return WebPage.words(String(rest[..<end].drop { $0 != ">" }.dropFirst()))
    }

    /// The links of the summary of mistakes: address and sentence.
    var summary: [(address: String, sentence: String)] {
        guard let start = text.range(of: #"class="error-summary""#)?.upperBound else { return [] }
        let rest = text[start...]
        let end = rest.range(of: "</div>")?.lowerBound ?? rest.endIndex
        return rest[..<end].components(separatedBy: "<a href=\"").dropFirst().map { piece in
            let address = String(piece.prefix { $0 != "\"" })
            return (address, WebPage.words(String(piece.drop { $0 != ">" }.dropFirst())).first ?? "")
        }
    }

    /// The words between tags.
    static func words(_ html: String) -> [String] {
        html.components(separatedBy: "<").enumerated().map { index, piece in
            index == 0 ? piece : String(piece.drop { $0 != ">" }.dropFirst())
        }
        .map { WebForm.unescaped($0).trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
    }
}

extension WebPage {
    /// The form for a section, a record, or a reviewer's decision: the one that is not for signing out.
    var mainForm: WebForm {
        get throws {
            guard let form = WebForm.all(in: text).first(where: { !$0.action.hasSuffix("/logout") }) else {
                throw Unexpected("no form on a page of status \(status): \(heading ?? "")")
            }
            return form
        }
    }
}

extension WebPage: CustomTestStringConvertible {
    /// Short, for the reports of failed expectations.
    var testDescription: String { "\(status.code) \(heading ?? "") \(summary.map(\.sentence))" }
}

package import Markup
package import Texts

/// What is known of a printed paper.
package enum VerifyModel: Sendable {
    case known(facts: [DefinitionList.Item], standing: Alert)
    case unknown
}

/// Confirms a printed paper to whoever scanned its code.
package struct VerifyPage: Component {
    private let model: VerifyModel
    private let texts: TextCatalogue

    package init(_ model: VerifyModel, texts: TextCatalogue) {
        (self.model, self.texts) = (model, texts)
    }

    package var markup: Markup {
        "\(PageHeader(texts(VerifyText.title), lead: texts(VerifyText.lead)))\(content)"
    }

    private var content: Markup {
        switch model {
        case .unknown: Alert(.error, texts(VerifyText.unknown)).markup
        case .known(let facts, let standing): "\(standing)\(Card(content: DefinitionList(facts).markup))"
        }
    }
}

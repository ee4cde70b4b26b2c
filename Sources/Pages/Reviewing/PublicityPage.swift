package import Markup
package import Texts

/// The days of an announcement, its paper, and what was raised against it.
package struct PublicityPage: Component {
    private let model: PublicityModel
    private let texts: TextCatalogue

    package init(_ model: PublicityModel, texts: TextCatalogue) {
        (self.model, self.texts) = (model, texts)
    }

    package var markup: Markup {
        """
        \(PageHeader(model.title, lead: model.lead, badge: model.badge, actions: [back]))
        \(model.alerts)
        \(Card(texts(PublicityText.printed), actions: [download], content: DefinitionList(model.facts).markup))
        \(Card(texts(PublicityText.objections), id: "objections", actions: record, content: table))
        """
    }

    private var back: ButtonLink { ButtonLink(model.back.title, url: model.back.url) }

    private var download: ButtonLink { ButtonLink(model.download.title, url: model.download.url, kind: .primary) }

    private var record: [any Component] {
        model.record.map { [ButtonLink($0.title, url: $0.url)] } ?? []
    }

    private var table: Markup {
        DataTable(
            caption: texts(PublicityText.objections), columns: columns, rows: model.objections.map(row),
            empty: EmptyState(texts(PublicityText.objectionsEmpty), text: texts(PublicityText.objectionsText))
        ).markup
    }

    private var columns: [DataTable.Column] {
        [
            .init(texts(PublicityText.receivedOn), isShort: true), .init(texts(PublicityText.channel), isShort: true),
            .init(texts(PublicityText.objector), isShort: true), .init(texts(PublicityText.content), kind: .long),
            .init(texts(PublicityText.recorded), isShort: true), .init(texts(PublicityText.outcome), kind: .long),
        ]
    }

    private func row(_ objection: PublicityModel.Objection) -> DataRow {
        let settle = objection.settle.map {
            ButtonLink($0.title, url: $0.url, description: "\($0.title) \(objection.received)")
        }
        let measures: Markup? = objection.outcome.map { "\($0)<br>\(objection.measures)" }
        return DataRow([
            "\(objection.received)", "\(objection.channel)", "\(objection.objector)", "\(objection.content)",
            "\(objection.recorded)", "\(measures)\(settle)",
        ])
    }
}

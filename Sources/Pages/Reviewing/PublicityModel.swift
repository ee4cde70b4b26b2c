/// The public announcement of an application, ready to be shown.
package struct PublicityModel: Sendable {
    /// What somebody raised against it.
    package struct Objection: Sendable {
        package let received: String
        package let channel: String
        package let objector: String
        package let content: String
        package let recorded: String
        /// `nil` while it is open.
        package let outcome: Badge?
        package let measures: String
        /// Where what came of it is written down; `nil` for whoever may not.
        package let settle: Link?

        package init(
            received: String, channel: String, objector: String, content: String, recorded: String, outcome: Badge?,
            measures: String, settle: Link?
        ) {
            (self.received, self.channel, self.objector, self.content) = (received, channel, objector, content)
            (self.recorded, self.outcome, self.measures, self.settle) = (recorded, outcome, measures, settle)
        }
    }

    package let title: String
    package let lead: String
    package let badge: Badge
    package let back: Link
    package let alerts: [Alert]
    package let facts: [DefinitionList.Item]
    package let download: Link
    /// Where an objection is written down; `nil` for whoever only reads.
    package let record: Link?
    package let objections: [Objection]

    package init(
        title: String, lead: String, badge: Badge, back: Link, alerts: [Alert], facts: [DefinitionList.Item],
        download: Link, record: Link?, objections: [Objection]
    ) {
        (self.title, self.lead, self.badge, self.back, self.alerts) = (title, lead, badge, back, alerts)
        (self.facts, self.download, self.record, self.objections) = (facts, download, record, objections)
    }
}

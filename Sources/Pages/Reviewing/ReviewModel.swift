/// An application as a reviewer reads and decides it.
package struct ReviewModel: Sendable {
    package let title: String
    package let lead: String
    package let badge: Badge
    /// Previous and next of what waits, the history, the list.
    package let links: [Link]
    package let steps: [Stepper.Step]
    /// Why the page is shown again, or why nothing can be done here.
    package let alerts: [Alert]
    /// What has to be put right, each with the place on the page.
    package let problems: [Link]
    /// `nil` at the first reading.
    package let changes: [Change]?
    package let sections: [Section]
    /// `nil` for somebody who only reads.
    package let form: Form?
    /// The question whether comments of earlier rounds are shown; `nil` where they are, or where there are none.
    package let earlier: EarlierComments?

    /// One difference to what the unit saw when it decided before.
    package struct Change: Sendable {
        package let section: Link
        package let field: String
        package let kind: String
        package let before: String
        package let after: String

        package init(section: Link, field: String, kind: String, before: String, after: String) {
            (self.section, self.field, self.kind) = (section, field, kind)
            (self.before, self.after) = (before, after)
        }
    }

    /// One section of what was submitted, with what was and is said about it.
    package struct Section: Sendable {
        package let sheet: SheetModel.Section
        package let isChanged: Bool
        package let comments: CommentRecord
        package let box: CommentBox?
        /// Something is to be changed here, or was said to be.
        package let hasComment: Bool

        package init(
            sheet: SheetModel.Section, isChanged: Bool, comments: CommentRecord, box: CommentBox?, hasComment: Bool
        ) {
            (self.sheet, self.isChanged, self.comments) = (sheet, isChanged, comments)
            (self.box, self.hasComment) = (box, hasComment)
        }
    }

    /// What the holder of the stage fills in and presses.
    package struct Form: Sendable {
        package let action: String
        package let csrf: String
        package let version: String
        package let rows: [FieldRow]
        package let buttons: [Button]
        /// Leads to the opinion; `nil` where the stage has none.
        package let toOpinion: Link?
        /// Leaves without deciding, where the manual has a button for it.
        package let cancel: Link?

        package init(
            action: String, csrf: String, version: String, rows: [FieldRow], buttons: [Button], toOpinion: Link?,
            cancel: Link? = nil
        ) {
            (self.action, self.csrf, self.version) = (action, csrf, version)
            (self.rows, self.buttons, self.toOpinion) = (rows, buttons, toOpinion)
            self.cancel = cancel
        }
    }

    package init(
        title: String, lead: String, badge: Badge, links: [Link], steps: [Stepper.Step], alerts: [Alert],
        problems: [Link], changes: [Change]?, sections: [Section], form: Form?, earlier: EarlierComments? = nil
    ) {
        (self.title, self.lead, self.badge, self.links, self.steps) = (title, lead, badge, links, steps)
        (self.alerts, self.problems, self.changes) = (alerts, problems, changes)
        (self.sections, self.form, self.earlier) = (sections, form, earlier)
    }
}

package import Markup

/// An application as a reviewer reads and decides it.
package struct ReviewModel: Sendable {
    package let title: String
    package let lead: String
    package let badge: Badge
    /// Previous and next of what waits, the history, the list.
    package let links: [ButtonLink]
    package let steps: [Stepper.Step]
    /// Who else reads it; `nil` for somebody who only reads.
    package let presence: PresenceBox?
    /// Why the page is shown again, or why nothing can be done here.
    package let alerts: [Alert]
    /// What has to be put right, each with the place on the page.
    package let problems: [Link]
    /// `nil` at the first reading.
    package let secondReading: SecondReading?
    /// What the levels below recommended, read-only.
    package let opinions: [DefinitionList.Item]
    package let sections: [Section]
    /// Where the application as a whole is commented on; `nil` where its places are.
    package let wholeBox: CommentBox?
    /// What was said about it as a whole.
    package let wholeComments: CommentRecord
    /// `nil` for somebody who only reads.
    package let form: Form?
    /// `nil` for somebody who takes no notes.
    package let note: Note?
    package let keys: KeyHelp
    /// The question whether comments of earlier rounds are shown; `nil` where they are, or where there are none.
    package let earlier: EarlierComments?

    /// What happened since the unit decided before.
    package struct SecondReading: Sendable {
        package let remarks: [Remark]
        package let changes: [Change]

        package init(remarks: [Remark], changes: [Change]) {
            (self.remarks, self.changes) = (remarks, changes)
        }
    }

    /// A comment of the unit's own, with what came of it.
    package struct Remark: Sendable {
        package let place: Link
        package let text: String
        package let state: Badge?
        /// The applicant's written reply; empty where he gave none.
        package let reply: String

        package init(place: Link, text: String, state: Badge?, reply: String) {
            (self.place, self.text, self.state, self.reply) = (place, text, state, reply)
        }
    }

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
        /// Boxes under single answers and records, as ``SheetView`` takes them.
        package let asides: [String: Markup]
        /// Something is to be changed here, or was said to be.
        package let hasComment: Bool

        package init(
            sheet: SheetModel.Section, isChanged: Bool, comments: CommentRecord, box: CommentBox?,
            asides: [String: Markup], hasComment: Bool
        ) {
            (self.sheet, self.isChanged, self.comments) = (sheet, isChanged, comments)
            (self.box, self.asides, self.hasComment) = (box, asides, hasComment)
        }
    }

    /// What the holder of the stage fills in and presses.
    package struct Form: Sendable {
        package let action: String
        package let csrf: String
        package let version: String
        package let rows: [FieldRow]
        package let buttons: [Button]
        /// Lead to the next comment, and to the opinion where the stage has one.
        package let jumps: [ButtonLink]
        /// Leaves without deciding, where the manual has a button for it.
        package let cancel: Link?

        package init(
            action: String, csrf: String, version: String, rows: [FieldRow], buttons: [Button], jumps: [ButtonLink],
            cancel: Link? = nil
        ) {
            (self.action, self.csrf, self.version) = (action, csrf, version)
            (self.rows, self.buttons, self.jumps) = (rows, buttons, jumps)
            self.cancel = cancel
        }
    }

    /// What the reviewer writes down for himself.
    package struct Note: Sendable {
        package let title: String
        package let row: FieldRow
        package let hidden: HiddenField
        /// Where it is sent when the page has no other form.
        package let action: String
        package let csrf: String
        package let save: Button

        package init(title: String, row: FieldRow, hidden: HiddenField, action: String, csrf: String, save: Button) {
            (self.title, self.row, self.hidden) = (title, row, hidden)
            (self.action, self.csrf, self.save) = (action, csrf, save)
        }
    }

    package init(
        title: String, lead: String, badge: Badge, links: [ButtonLink], steps: [Stepper.Step], presence: PresenceBox?,
        alerts: [Alert], problems: [Link], secondReading: SecondReading?, opinions: [DefinitionList.Item],
        sections: [Section], wholeBox: CommentBox?, wholeComments: CommentRecord, form: Form?, note: Note?,
        keys: KeyHelp, earlier: EarlierComments? = nil
    ) {
        (self.title, self.lead, self.badge, self.links, self.steps) = (title, lead, badge, links, steps)
        (self.presence, self.alerts, self.problems) = (presence, alerts, problems)
        (self.secondReading, self.opinions, self.sections) = (secondReading, opinions, sections)
        (self.wholeBox, self.wholeComments) = (wholeBox, wholeComments)
        (self.form, self.note, self.keys, self.earlier) = (form, note, keys, earlier)
    }
}

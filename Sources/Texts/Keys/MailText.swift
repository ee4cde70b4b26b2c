/// Messages to people and units, and the page on which a demo shows them; `mail.yaml`.
package enum MailText: String, TextKey {
    case transitionSubject = "mail.transition-subject"
    case transitionBody = "mail.transition-body"
    case boxTitle = "mail.box-title"
    case boxLead = "mail.box-lead"
    case boxEmpty = "mail.box-empty"
    case boxLink = "mail.box-link"
    case recipient = "mail.recipient"
    case subject = "mail.subject"
    case body = "mail.body"
    case time = "mail.time"
}

/// What a reviewer reads beside an application, and what its applicant answers; `SitePacks/_common/texts/reading.yaml`.
package enum ReadingText: String, TextKey {
    // Places
    case wholeApplication = "reading.whole-application"
    /// With `{section}` and `{part}`.
    case place = "reading.place"

    // The second reading
    case remarks = "reading.remarks"
    case remark = "reading.remark"
    case remarkState = "reading.remark-state"
    case changedAnswers = "reading.changed-answers"

    // Opinions of the levels below
    case opinions = "reading.opinions"
    /// With `{label}`, `{unit}` and `{date}`.
    case opinionOf = "reading.opinion-of"

    // Comments
    /// With `{place}`: the label of a box for one answer or record.
    case remarkOn = "reading.remark-on"
    /// What opens it.
    case writeRemark = "reading.write-remark"
    /// With `{place}`.
    case remarkPlaceholder = "reading.remark-placeholder"
    /// With `{name}` and `{time}`: what a colleague wrote at the same place.
    case storedRemark = "reading.stored-remark"
    case commentChanged = "reading.comment-changed"
    case commentUnseen = "reading.comment-unseen"
    /// With `{count}`.
    case earlierRounds = "reading.earlier-rounds"

    // The applicant's reply
    case reply = "reading.reply"
    /// With `{time}`.
    case replyAt = "reading.reply-at"
    case writeReply = "reading.write-reply"
    case changeReply = "reading.change-reply"
    case replyHint = "reading.reply-hint"
    case sendReply = "reading.send-reply"
    /// With `{place}`.
    case replyTitle = "reading.reply-title"
    case replied = "reading.replied"
    case replyBlank = "reading.reply-blank"
    /// With `{limit}`.
    case replyTooLong = "reading.reply-too-long"
    case replyClosed = "reading.reply-closed"
    /// With `{text}`.
    case replyChanged = "reading.reply-changed"

    // Colleagues
    /// With `{name}` and `{time}`.
    case colleague = "reading.colleague"
    /// The same.
    case colleagueWriting = "reading.colleague-writing"
    /// With `{name}`, `{time}` and `{count}`.
    case colleagueDrafts = "reading.colleague-drafts"

    // The private note
    case note = "reading.note"
    case noteLabel = "reading.note-label"
    case noteHint = "reading.note-hint"
    case saveNote = "reading.save-note"
    case noteChanged = "reading.note-changed"
    /// With `{text}`.
    case noteStored = "reading.note-stored"

    // Attachments
    case look = "reading.look"
    case closeLook = "reading.close-look"
    case lookTitle = "reading.look-title"

    // Keys
    case keys = "reading.keys"
    case keysNote = "reading.keys-note"
    case keyNext = "reading.key-next"
    case keyPrevious = "reading.key-previous"
    case keyComment = "reading.key-comment"
    case keyDecision = "reading.key-decision"
    case nextComment = "reading.next-comment"

    // The outcome for the applicant
    case outcome = "reading.outcome"
}

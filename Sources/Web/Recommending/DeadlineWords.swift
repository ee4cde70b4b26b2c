import Domain
import Programmes
import Texts

/// A deadline in a sentence: when it ends, what the server's clock says, what is left.
struct DeadlineWords {
    let texts: TextCatalogue
    let zone: CivilZone

    func label(_ deadline: Deadline) -> String {
        switch deadline {
        case .submission: texts(DeadlineText.submission)
        case .correction: texts(DeadlineText.correction)
        case .review: texts(DeadlineText.review)
        case .ranking: texts(DeadlineText.ranking)
        }
    }

    func sentence(_ deadline: Deadline, ending end: Instant, at now: Instant) -> String {
        let (date, clock) = (zone.dateMinute(of: end), zone.dateTime(of: now))
        guard now < end else {
            return texts(DeadlineText.over, ["label": label(deadline), "date": date, "now": clock])
        }
        return texts(
            DeadlineText.running, ["label": label(deadline), "date": date, "now": clock, "left": left(now, end)])
    }

    /// What stands beside a date: how long it is until then by the server's clock.
    func note(ending end: Instant, at now: Instant) -> String {
        let clock = zone.dateTime(of: now)
        return now < end
            ? texts(DeadlineText.note, ["left": left(now, end), "now": clock])
            : texts(DeadlineText.noteOver, ["now": clock])
    }

    private func left(_ now: Instant, _ end: Instant) -> String {
        let minutes = (end.milliseconds - now.milliseconds) / 60_000
        if minutes < 1 { return texts(DeadlineText.lastMinute) }
        if minutes < 60 { return texts(DeadlineText.minutesLeft, ["minutes": String(minutes)]) }
        if minutes < 24 * 60 {
            return texts(DeadlineText.hoursLeft, ["hours": String(minutes / 60), "minutes": String(minutes % 60)])
        }
        return texts(
            DeadlineText.daysLeft, ["days": String(minutes / 1440), "hours": String(minutes % 1440 / 60)])
    }
}

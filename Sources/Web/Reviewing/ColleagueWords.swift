import Domain
import Texts
import UseCases

/// Who else has an application open, in a sentence each.
struct ColleagueWords {
    let texts: TextCatalogue
    let zone: CivilZone

    func line(_ colleague: NoteReviewVisit.Colleague) -> String {
        let time = String(zone.dateMinute(of: colleague.since).suffix(5))
        if colleague.drafts > 0 {
            return texts(
                ReadingText.colleagueDrafts,
                ["name": colleague.name, "time": time, "count": String(colleague.drafts)])
        }
        let key: ReadingText = colleague.isWriting ? .colleagueWriting : .colleague
        return texts(key, ["name": colleague.name, "time": time])
    }
}

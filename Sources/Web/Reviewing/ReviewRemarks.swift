import Domain
import FormEngine
import Markup
import Pages
import Programmes
import Texts
import UseCases

/// What was said about an application and can be said about it, place by place.
struct ReviewRemarks {
    let dossier: Dossier
    /// What was submitted.
    let sheet: AnswerSheet
    /// The stage's comments that are not sent yet.
    let drafts: [Comment]
    let changed: Set<SectionID>
    let entry: ReviewEntry
    let problems: ReviewProblems
    /// `nil` where nothing can be said.
    let limit: CharacterLimit?
    let zone: CivilZone

    private var programme: Programme { dossier.programme }
    private var texts: TextCatalogue { programme.texts }

    func section(_ sheet: SheetModel.Section) -> ReviewModel.Section {
        let id = SectionID(trusted: sheet.id)
        let ids = Set(([sheet] + sheet.inner).map { SectionID(trusted: $0.id) })
        let published = dossier.publishedComments.filter { ids.contains($0.place.section) }
        let isTyped = entry.comments.contains { ids.contains($0.key.section) && !$0.value.trimmed.isEmpty }
        return ReviewModel.Section(
            sheet: sheet, isChanged: !changed.isDisjoint(with: ids), comments: record(published),
            box: box(AnswerPlace(section: id)), asides: asides(ids),
            hasComment: isTyped || published.contains { $0.state == .open })
    }

    var wholeBox: CommentBox? { box(.wholeApplication) }

    var wholeComments: CommentRecord {
        record(dossier.publishedComments.filter { $0.place == .wholeApplication })
    }

    private func record(_ comments: [Comment]) -> CommentRecord {
        CommentPresenter(programme, zone: zone).record(comments, of: dossier.application.pass - 1, sheet: sheet)
    }

    private func asides(_ sections: Set<SectionID>) -> [String: Markup] {
        var asides: [String: Markup] = [:]
        for place in problems.boxes where sections.contains(place.section) {
            // Within a record there is one box for all of it; what stands elsewhere is shown there too.
            let field = place.field.map { "\(place.section)/\($0)" }
            guard let key = place.record?.text ?? field, let box = box(place) else { continue }
            asides[key] = asides[key].map { "\($0)\(box)" } ?? box.markup
        }
        return asides
    }

    private func box(_ place: AnswerPlace) -> CommentBox? {
        guard let limit, problems.boxes.contains(place) else { return nil }
        let spelling = ReviewPlace.spelling(place)
        let (typed, draft) = (entry.comments[place] ?? "", drafts.first { $0.place == place })
        let name = PlaceWords(programme, sheet).text(place)
        let isPart = place.record != nil || place.field != nil
        return CommentBox(
            id: ReviewEntry.Name.commentPrefix + spelling,
            label: isPart ? texts(ReadingText.remarkOn, ["place": name]) : texts(ReviewText.comment),
            placeholder: isPart || place == .wholeApplication
                ? texts(ReadingText.remarkPlaceholder, ["place": name])
                : texts(ReviewText.commentPlaceholder, ["section": name]),
            value: typed, shownName: ReviewEntry.Name.shownPrefix + spelling, shown: draft?.text ?? "",
            stored: draft.flatMap { stored($0, typed) },
            shape: isPart ? .folded(texts(ReadingText.writeRemark)) : .wide, limit: isPart ? nil : limit,
            errors: problems.comment(at: place))
    }

    /// What stands there instead of what was typed.
    private func stored(_ draft: Comment, _ typed: String) -> CommentBox.Stored? {
        guard draft.text != typed.trimmed else { return nil }
        let title = texts(
            ReadingText.storedRemark, ["name": draft.actorName, "time": zone.dateMinute(of: draft.at)])
        return CommentBox.Stored(title: title, text: draft.text)
    }
}

import Domain
import FormEngine
import Pages
import Parsing
import Programmes
import Texts

/// What was typed into a form that could not be taken, with the labels that its fields have on the page.
///
/// The form may come back just because the storage cannot be asked, so the address and the names of the fields have to
/// tell what it was.
struct TypedWords {
    /// One question with what was typed.
    struct Item: Hashable {
        let label: String
        let text: String
    }

    private let site: Site
    private let path: [String]
    private let texts: TextCatalogue

    /// - Parameter action: the path to which the form was sent, with its query.
    init(_ site: Site, action: String) {
        self.site = site
        texts = site.texts
        path = action.prefix { $0 != "?" }.split(separator: "/").map(String.init)
    }

    /// In the order of the form; what nobody typed is left out.
    func items(_ fields: FormFields) -> [Item] {
        var values: [(name: String, values: [String])] = []
        for pair in fields.pairs where !pair.name.hasPrefix("_") && !pair.value.isEmpty {
            if let index = values.firstIndex(where: { $0.name == pair.name }) {
                values[index].values.append(pair.value)
            } else {
                values.append((pair.name, [pair.value]))
            }
        }
        let section = section(of: Set(values.map(\.name)))
        return values.compactMap { entry in
            section.flatMap { answer(entry.name, entry.values, in: $0) } ?? other(entry.name, entry.values)
        }
    }

    // MARK: A section of a form

    /// Of the programmes with a section of that name, one that asks for everything that was sent.
    private func section(of names: Set<String>) -> SectionDefinition? {
        guard path.count >= 5, path[1] == "applications", path[3] == "sections" else { return nil }
        let id = SectionID(trusted: path[4])
        let candidates = site.programmes.compactMap { $0.form.section(id) }
        return candidates.first { section in names.allSatisfy { section.field(FieldID(trusted: $0)) != nil } }
            ?? candidates.first
    }

    private func answer(_ name: String, _ values: [String], in section: SectionDefinition) -> Item? {
        guard let field = section.field(FieldID(trusted: name)) else { return nil }
        // What cannot be read stands there as it was typed.
        return read(field, values) ?? Item(label: field.label, text: joined(values))
    }

    // MARK: A review, and whatever else

    private func other(_ name: String, _ values: [String]) -> Item? {
        if name.hasPrefix(ReviewEntry.Name.shownPrefix) { return nil }
        if name.hasPrefix(ReviewEntry.Name.commentPrefix) {
            let place = ReviewPlace.place(String(name.dropFirst(ReviewEntry.Name.commentPrefix.count)))
            return Item(label: comment(place), text: joined(values))
        }
        if name.hasPrefix(ReviewEntry.Name.decisionPrefix) {
            let id = FieldID(trusted: String(name.dropFirst(ReviewEntry.Name.decisionPrefix.count)))
            let fields = site.programmes.flatMap { $0.decisions.values.joined() }.filter { $0.id == id }
            return fields.lazy.compactMap { read($0, values) }.first
                ?? Item(label: fields.first?.label ?? name, text: joined(values))
        }
        return item(name, values) ?? Item(label: label(of: name), text: joined(values))
    }

    private func comment(_ place: AnswerPlace?) -> String {
        let section = place.flatMap { place in site.programmes.lazy.compactMap { $0.form.section(place.section) }.first
        }
        guard let section else { return texts(ReviewText.comment) }
        let field = place?.field.flatMap { section.field($0) }?.label
        let name = [section.title, field].compactMap(\.self).joined(separator: " ")
        return texts(ReadingText.place, ["section": texts(ReviewText.comment), "part": name])
    }

    /// `nil` where the field does not take what was typed.
    private func read(_ field: FieldDefinition, _ values: [String]) -> Item? {
        let behaviour = field.kind.behaviour
        guard case .answer(let answer) = behaviour.read(values, in: ReadingContext(today: CivilDate(dayNumber: 0)))
        else { return nil }
        return Item(label: field.label, text: AnswerWords(texts).text(behaviour.display(answer), of: field))
    }

    private func label(of name: String) -> String {
        switch name {
        case ReviewEntry.Name.text where path.dropFirst().first == "review": texts(ReviewText.opinion)
        case ReviewEntry.Name.note where path.dropFirst().first == "review": texts(ReadingText.note)
        case ReplyForm.textName: texts(ReadingText.writeReply)
        case "reason": texts(AccountText.reason)
        case "identifier": texts(AccountText.identifier)
        case "statement": texts(AccountText.statement)
        default: name
        }
    }

    /// Of the personal centre.
    private func item(_ name: String, _ values: [String]) -> Item? {
        guard path.dropFirst().first == "profile", let value = values.first,
            let item = ProfileItem.allCases.first(where: { ProfilePresenter.fieldName($0) == name })
        else { return nil }
        return Item(label: ProfileWords(texts).label(item), text: ProfileChoices(site).name(of: value, for: item))
    }

    private func joined(_ values: [String]) -> String {
        values.joined(separator: texts(CommonText.separator))
    }
}

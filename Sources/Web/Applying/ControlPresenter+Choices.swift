import Domain
import FormEngine
import Pages
import Texts

extension ControlPresenter {
    /// The divisions under the headings of those above them; the browser asks for one level after the other.
    func division(_ kind: DivisionField, _ value: String) -> CascadeSelect {
        let choices = kind.choices.map { division in
            let line = kind.table.line(to: division.code).map(\.name)
            return CascadeSelect.Choice(value: division.code, path: line)
        }
        let titles = [FormText.provinceLevel, .prefectureLevel, .countyLevel].map { texts($0) }
        return CascadeSelect(choices, selected: value, emptyTitle: texts(CommonText.choose), levelTitles: titles)
    }

    /// A name that is no longer among the bound stays to be seen, until another one is chosen.
    func person(_ value: String, _ people: [String]) -> any FieldControl {
        let names = people + (value.isEmpty || people.contains(value) ? [] : [value])
        guard !names.isEmpty else { return ReadOnlyNote(texts(FormText.noPeople)) }
        return Select(
            names.map { Option(value: $0, title: $0) }, selected: value, emptyTitle: texts(CommonText.choose),
            search: names.count > Self.searchable ? searchWords : nil)
    }

    /// Items under their parents' headings; the browser offers those of the chosen parent only.
    func dependent(_ kind: CodeField, on within: FieldID, _ value: String?) -> Select {
        let options = kind.lists.flatMap(\.items).map { item in
            Option(value: item.code, title: item.name, parent: item.parent)
        }
        return Select(options, selected: value, emptyTitle: texts(CommonText.choose), within: within.text)
    }
}

package import Domain
package import FormEngine
package import Pages
package import Texts

/// The control for each kind of field.
package struct ControlPresenter: Sendable {
    let texts: TextCatalogue
    private let today: CivilDate

    /// - Parameter today: the last day that calendars of past dates offer.
    package init(_ texts: TextCatalogue, today: CivilDate) {
        (self.texts, self.today) = (texts, today)
    }

    /// - Parameters:
    ///   - raw: what was typed or is stored, as the form posts it.
    ///   - people: who may be chosen where a person of the unit is asked for.
    package func control(_ field: FieldDefinition, raw: [String], people: [String] = []) -> any FieldControl {
        let value = raw.first ?? ""
        return switch field.kind {
        case .longText(let kind): longText(kind, value)
        case .date, .month: date(field.kind, value)
        case .yesNo: ChoiceGroup.radio(yesOrNo, selected: raw.first)
        case .code(let kind): code(kind, raw)
        case .division(let kind): division(kind, value)
        case .person: person(value, people)
        case .pledge(let kind): TickBox(title: kind.text, value: "true", isTicked: value == "true")
        case .computed: ComputedValue(value, unit: AnswerWords(texts).unit(of: field))
        case .note(let kind): ReadOnlyNote(kind.text)
        case .text, .integer, .decimal, .money, .year, .idNumber, .creditCode, .phone, .mobile, .landline, .email,
            .bankAccount, .unit, .files:
            TextInput(value: value, kind: keyboard(field.kind), unit: AnswerWords(texts).unit(of: field))
        }
    }

    private func keyboard(_ kind: FieldKind) -> TextInput.Kind {
        switch kind {
        case .integer, .year, .bankAccount: .number
        case .decimal, .money: .decimal
        case .phone, .mobile, .landline: .tel
        case .email: .email
        default: .text
        }
    }

    private func longText(_ kind: LongTextField, _ value: String) -> TextArea {
        let text = value.replacing("\r\n", with: "\n")
        return TextArea(
            value: text, rows: kind.maximum > 600 ? 12 : 6,
            limit: CharacterLimit(
                most: kind.maximum, text: texts(FormText.counter), excessText: texts(FormText.counterExcess)))
    }

    private func date(_ kind: FieldKind, _ value: String) -> DateInput {
        switch kind {
        case .month(let field):
            DateInput(
                value: value, precision: .month, latest: field.isPast ? YearMonth(today).description : nil,
                placeholder: texts(FormText.monthShape))
        case .date(let field):
            DateInput(
                value: value, latest: field.isPast ? today.description : nil, placeholder: texts(FormText.dateShape))
        default: DateInput(value: value, placeholder: texts(FormText.dateShape))
        }
    }

    private var yesOrNo: [Option] {
        [Option(value: "true", title: texts(CommonText.yes)), Option(value: "false", title: texts(CommonText.no))]
    }

    // MARK: Code lists

    private func code(_ kind: CodeField, _ raw: [String]) -> any FieldControl {
        let items = kind.lists.flatMap(\.items)
        let options = items.map { Option(value: $0.code, title: $0.name) }
        if kind.allowsMany { return ChoiceGroup.checkbox(options, selected: Set(raw)) }
        if let within = kind.within { return dependent(kind, on: within, raw.first) }
        if kind.style == .radio { return ChoiceGroup.radio(options, selected: raw.first) }
        return Select(
            groups(kind), selected: raw.first, emptyTitle: texts(CommonText.choose),
            search: kind.isSearchable ?? (items.count > Self.searchable) ? searchWords : nil)
    }

    /// Longer lists can be searched by typing.
    static let searchable = 12

    /// Items that stand side by side under one heading; several lists without headings of their own take their titles.
    private func groups(_ kind: CodeField) -> [OptionGroup] {
        var groups: [(title: String, options: [Option])] = []
        for list in kind.lists {
            for item in list.items {
                let title = item.group ?? (kind.lists.count > 1 ? list.title : "")
                let option = Option(value: item.code, title: item.name)
                if let last = groups.indices.last, groups[last].title == title {
                    groups[last].options.append(option)
                } else {
                    groups.append((title, [option]))
                }
            }
        }
        return groups.map { OptionGroup(title: $0.title, options: $0.options) }
    }

    var searchWords: Select.SearchWords {
        Select.SearchWords(
            placeholder: texts(FormText.searchList), noMatch: texts(FormText.noMatch), matches: texts(FormText.matches))
    }
}

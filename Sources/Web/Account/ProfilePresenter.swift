import Domain
import FormEngine
import Markup
import Pages
import Programmes
import Texts
import UseCases

/// Makes the models of the personal centre.
struct ProfilePresenter {
    private let visit: Visit
    private let choices: ProfileChoices
    private var texts: TextCatalogue { visit.texts }

    init(_ visit: Visit) {
        self.visit = visit
        choices = ProfileChoices(visit.site)
    }

    static func fieldName(_ item: ProfileItem) -> String {
        item.rawValue.replacing("person.", with: "")
    }

    // MARK: Reading

    func model(_ view: PersonalCentre.View) -> ProfileModel {
        let person = view.person
        let masked: String =
            switch ResidentIDNumber.read(person.idNumber, today: visit.context.today()) {
            case .success(let number): number.masked
            case .failure: "****"
            }
        let mobile = person.mobile.isEmpty ? texts(CommonText.notFilled) : PhoneNumber.masked(person.mobile)
        let personal: [DefinitionList.Item] = [
            .init(texts(AccountText.name), text: person.name), .init(texts(AccountText.idNumber), text: masked),
            .init(texts(AccountText.mobile), text: mobile),
        ]
        var further: [DefinitionList.Item] = [
            .init(texts(AccountText.sex), text: texts(person.sex == .male ? AccountText.sexMale : .sexFemale)),
            .init(texts(AccountText.birthDate), text: person.birthDate.description),
        ]
        for item in PersonalCentre.editable {
            let value = person.profile[item].map { choices.name(of: $0, for: item) }
            further.append(.init(label(item), text: value ?? texts(CommonText.notFilled)))
        }
        further.append(.init(texts(AccountText.unit), text: view.bound?.unitName ?? texts(AccountText.notBound)))
        let pending = view.pending.map { request in
            let time = visit.site.zone.dateTime(of: request.requestedAt)
            return texts(AccountText.pendingBinding, ["time": time, "unit": request.unitName])
        }
        return ProfileModel(
            personal: personal, further: further, editURL: visit.links.editProfile,
            changeUnitURL: visit.links.changeUnit, pending: pending, withdrawURL: visit.links.withdrawUnit,
            csrf: visit.csrf)
    }

    private func label(_ item: ProfileItem) -> String {
        ProfileWords(texts).label(item)
    }

    // MARK: 完善信息

    func form(
        _ person: Person, typed: [ProfileItem: String]?, refusals: [PersonalCentre.Refusal]
    ) -> FormPage {
        var errors: [ProfileItem: [String]] = [:]
        for case .malformed(let item, let problem) in refusals {
            errors[item, default: []].append(ProblemWords(texts).sentence(problem))
        }
        let rows = PersonalCentre.editable.map { item in
            row(item, typed?[item] ?? person.profile[item] ?? "", errors[item] ?? [])
        }
        let problems = PersonalCentre.editable.flatMap { item in
            (errors[item] ?? []).map { error in
                let sentence = texts(CommonText.labelled, ["label": label(item), "text": error])
                return Link(sentence, url: "#\(Self.fieldName(item))")
            }
        }
        let buttons = ActionBar([
            Button(texts(CommonText.save), kind: .primary),
            ButtonLink(texts(CommonText.cancel), url: visit.links.profile, kind: .link),
        ])
        let form = PostForm(
            action: visit.links.editProfile, csrf: visit.csrf,
            content: """
                <input type="hidden" name="_version" value="\(String(person.version))">\(FieldGrid(nil, rows))\(buttons)
                """)
        let stale = refusals.contains(.stale) ? Alert(.error, texts(AccountText.profileStale)) : nil
        return FormPage(
            title: texts(AccountText.editProfile), alert: stale, problems: problems, form: form, texts: texts)
    }

    private func row(_ item: ProfileItem, _ value: String, _ errors: [String]) -> FieldRow {
        let id = Self.fieldName(item)
        let options = choices.options(for: item)
        guard !options.isEmpty else {
            return FieldRow(id: id, label: label(item), control: TextInput(value: value), errors: errors)
        }
        let select = Select(
            options.map { Pages.Option(value: $0.code, title: $0.name) }, selected: value,
            emptyTitle: texts(CommonText.choose))
        return FieldRow(id: id, label: label(item), control: select, errors: errors)
    }

    // MARK: 变更单位

    func changeUnit(
        query: String, found: [Unit]?, chosen: Unit?, statement: String, refusals: [PersonalCentre.Refusal]
    ) -> ChangeUnitModel {
        let sentences = refusals.map(sentence)
        let problems = zip(refusals, sentences).map { refusal, sentence in
            Link(sentence, url: isAboutStatement(refusal) ? "#statement" : "#q")
        }
        return ChangeUnitModel(
            action: visit.links.changeUnit, csrf: visit.csrf, query: query,
            found: found.map { $0.map { .init(id: $0.id.text, name: $0.name) } },
            chosen: chosen.map { .init(id: $0.id.text, name: $0.name) }, statement: statement,
            statementErrors: refusals.filter(isAboutStatement).map(sentence), problems: problems,
            backURL: visit.links.profile)
    }

    private func isAboutStatement(_ refusal: PersonalCentre.Refusal) -> Bool {
        switch refusal {
        case .statementMissing, .statementTooLong: true
        default: false
        }
    }

    private func sentence(_ refusal: PersonalCentre.Refusal) -> String {
        switch refusal {
        case .stale: texts(AccountText.profileStale)
        case .malformed(_, let problem): ProblemWords(texts).sentence(problem)
        case .unknownItem: texts(ErrorText.badRequest)
        case .unitMissing: texts(AccountText.unitMissing)
        case .statementMissing: texts(AccountText.statementMissing)
        case .statementTooLong(let limit): texts(AccountText.statementTooLong, ["limit": String(limit)])
        case .unitUnknown: texts(AccountText.unitUnknown)
        case .sameUnit: texts(AccountText.sameUnit)
        case .requestPending: texts(AccountText.requestPending)
        case .inReview: texts(AccountText.unitInReview)
        case .notPending: texts(AccountText.notPending)
        }
    }
}

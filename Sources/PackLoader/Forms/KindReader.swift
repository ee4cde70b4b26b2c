import Domain
import FormEngine

/// Reads a field's `kind` and the keys that belong to it.
struct KindReader {
    let lists: ListShelf
    /// The id that lists of inline options get.
    let optionsID: CodeListID
    let ledger: ExpressionLedger
    let place: ExpressionLedger.Place

    func kind(_ mapping: Mapping) -> FieldKind? {
        guard let name = mapping.required("kind")?.choice(FieldKindName.self) else { return nil }
        return kind(name, mapping)
    }

    private func kind(_ name: FieldKindName, _ mapping: Mapping) -> FieldKind? {
        switch name {
        case .text: text(mapping)
        case .longText: longText(mapping)
        case .integer: integer(mapping)
        case .decimal: decimal(mapping)
        case .money: money(mapping)
        case .date: .date(DateField(isPast: mapping.flag("past")))
        case .month: .month(MonthField(isPast: mapping.flag("past")))
        case .year: .year(YearField(isPast: mapping.flag("past")))
        case .yesNo: .yesNo(YesNoField())
        case .code: code(mapping)
        case .division: division(mapping)
        case .unit: .unit(UnitField())
        case .person: .person(PersonField())
        case .idNumber: .idNumber(IDNumberField())
        case .creditCode: .creditCode(CreditCodeField())
        case .phone: .phone(PhoneField())
        case .mobile: .mobile(MobileField())
        case .landline: .landline(LandlineField())
        case .email: .email(EmailField())
        case .bankAccount: bankAccount(mapping)
        case .files: files(mapping)
        case .image: image(mapping)
        case .pledge: mapping.requiredText("text").map { .pledge(PledgeField(text: $0)) }
        case .computed: computed(mapping)
        case .note: mapping.requiredText("text").map { .note(NoteField(text: $0)) }
        }
    }

    // MARK: Texts and numbers

    private func text(_ mapping: Mapping) -> FieldKind? {
        let (minimum, maximum) = lengths(mapping, maximum: 200)
        let format: TextField.Format? = mapping.optional("format")?.choice()
        return .text(TextField(minimum: minimum, maximum: maximum, format: format ?? .any))
    }

    private func longText(_ mapping: Mapping) -> FieldKind? {
        let (minimum, maximum) = lengths(mapping, maximum: 2000)
        return .longText(LongTextField(minimum: minimum, maximum: maximum))
    }

    private func bankAccount(_ mapping: Mapping) -> FieldKind? {
        let (minimum, maximum) = lengths(mapping, minimum: 8, maximum: 32)
        return .bankAccount(BankAccountField(minimum: minimum, maximum: maximum))
    }

    private func lengths(_ mapping: Mapping, minimum: Int = 0, maximum: Int) -> (Int, Int) {
        let least = mapping.optional("min")?.count() ?? minimum
        let most = mapping.optional("max")?.count(from: 1) ?? maximum
        if least > most { mapping.report("min \(least) is more than max \(most)") }
        return (least, most)
    }

    private func integer(_ mapping: Mapping) -> FieldKind? {
        let minimum = mapping.optional("min")?.integer()
        let maximum = mapping.optional("max")?.integer()
        if let minimum, let maximum, minimum > maximum { mapping.report("min \(minimum) is more than max \(maximum)") }
        return .integer(IntegerField(minimum: minimum, maximum: maximum))
    }

    private func decimal(_ mapping: Mapping) -> FieldKind? {
        let minimum = mapping.optional("min")?.decimal()
        let maximum = mapping.optional("max")?.decimal()
        if let minimum, let maximum, minimum > maximum { mapping.report("min \(minimum) is more than max \(maximum)") }
        let places = mapping.optional("places")?.integer(0...4).map { Int($0) }
        return .decimal(DecimalField(minimum: minimum, maximum: maximum, places: places ?? 2))
    }

    // MARK: Choices

    private func code(_ mapping: Mapping) -> FieldKind? {
        let (several, count) = multiple(mapping)
        let style: CodeField.Style? = mapping.optional("style")?.choice()
        let within = mapping.optional("within")?.variable(FieldID.self)
        let search = mapping.optional("search")?.yesNo()
        guard let lists = codeLists(mapping) else { return nil }
        return .code(
            CodeField(
                lists: lists, allowsMany: several, count: count, style: style ?? .select, within: within,
                isSearchable: search))
    }

    /// `multiple: true`, or `multiple: { min: 1, max: 5 }`.
    private func multiple(_ mapping: Mapping) -> (Bool, ClosedRange<Int>?) {
        guard let node = mapping.optional("multiple") else { return (false, nil) }
        guard node.isMapping else { return (node.yesNo() ?? false, nil) }
        guard let bounds = node.mapping() else { return (true, nil) }
        let least = bounds.optional("min")?.count(from: 1) ?? 1
        let most = bounds.optional("max")?.count(from: 1) ?? max(1000, least)
        bounds.finish()
        if least > most { node.report("min \(least) is more than max \(most)") }
        return (true, least...max(least, most))
    }

    private func codeLists(_ mapping: Mapping) -> [CodeList]? {
        let one = mapping.optional("list")
        let several = mapping.optional("lists")
        let options = mapping.optional("options")
        guard [one, several, options].compactMap(\.self).count == 1 else {
            mapping.report("expected exactly one of list, lists, options")
            return nil
        }
        if let one { return lists.list(named: one).map { [$0] } }
        if let options { return inline(options).map { [$0] } }
        guard let nodes = several?.items() else { return nil }
        let found = nodes.compactMap(lists.list(named:))
        reportOverlap(found, mapping)
        return found.count == nodes.count && !found.isEmpty ? found : nil
    }

    private func reportOverlap(_ lists: [CodeList], _ mapping: Mapping) {
        var seen: Set<String> = []
        for code in lists.flatMap(\.items).map(\.code) where !seen.insert(code).inserted {
            mapping.report("the code \"\(code)\" stands in more than one of the lists")
        }
    }

    private func inline(_ options: PackNode) -> CodeList? {
        guard let nodes = options.items() else { return nil }
        var seen: Set<String> = []
        let items: [CodeList.Item] = nodes.compactMap { node in
            guard let item = item(node) else { return nil }
            if !seen.insert(item.code).inserted { node.report("the code \"\(item.code)\" occurs twice") }
            return item
        }
        guard !items.isEmpty else {
            if nodes.isEmpty { options.report("expected at least one option") }
            return nil
        }
        return CodeList(id: optionsID, title: "", items: items)
    }

    /// `{code, name}`, or a plain text that is both.
    private func item(_ node: PackNode) -> CodeList.Item? {
        guard node.isMapping else { return node.text().map { CodeList.Item(code: $0, name: $0) } }
        guard let mapping = node.mapping() else { return nil }
        let code = mapping.requiredText("code")
        let name = mapping.requiredText("name")
        let parent = mapping.optionalText("parent")
        mapping.finish()
        guard let code, let name else { return nil }
        return CodeList.Item(code: code, name: name, parent: parent)
    }
}

import Domain

/// Reads a stored section straight from its text; every page and save does.
struct StoredSectionReader {
    private let definition: SectionDefinition
    private let sealing: AnswerSealing

    init(_ definition: SectionDefinition, _ sealing: AnswerSealing) {
        (self.definition, self.sealing) = (definition, sealing)
    }

    func section(_ reader: inout JSONReader) throws -> StoredSection {
        guard reader.kind() == .list else {
            let (answers, sealed) = try fields(&reader)
            return StoredSection(answers: .single(answers), sealed: [nil: sealed])
        }
        var records: [RecordAnswers] = []
        var sealed: [RecordID?: [FieldID: String]] = [:]
        try reader.items { reader in
            let (record, texts) = try self.record(&reader)
            records.append(record)
            if !texts.isEmpty { sealed[record.id] = texts }
        }
        return StoredSection(answers: .records(records), sealed: sealed)
    }

    private func record(_ reader: inout JSONReader) throws -> (RecordAnswers, sealed: [FieldID: String]) {
        var id: RecordID?
        var found: (FieldAnswers, [FieldID: String])?
        guard reader.kind() == .object else { throw unreadable("id") }
        try reader.members { key, reader in
            switch key {
            case "id" where reader.kind() == .text: id = RecordID(try reader.text())
            case "answers": found = try fields(&reader)
            default: _ = try reader.value()
            }
        }
        guard let id, let found else { throw unreadable("id") }
        return (RecordAnswers(id: id, answers: found.0), found.1)
    }

    private func fields(_ reader: inout JSONReader) throws -> (FieldAnswers, sealed: [FieldID: String]) {
        guard reader.kind() == .object else { throw unreadable("") }
        var answers = FieldAnswers(minimumCapacity: definition.fields.count)
        var sealed: [FieldID: String] = [:]
        try reader.members { name, reader in
            // A field of the form has a sound name; one that the form no longer has may not.
            guard let field = definition.field(FieldID(trusted: name))?.id ?? FieldID(name) else {
                throw unreadable(name)
            }
            let (answer, text) = try self.answer(&reader)
            guard let answer, answers.updateValue(answer, forKey: field) == nil else { throw unreadable(name) }
            sealed[field] = text
        }
        return (answers, sealed)
    }

    /// `nil` for what is no answer.
    private func answer(_ reader: inout JSONReader) throws -> (Answer?, sealed: String?) {
        switch reader.kind() {
        case .text: return (.text(try reader.text()), nil)
        case .other: return (Answer(json: try reader.value()), nil)
        case .list: return (try codes(&reader).map(Answer.codes), nil)
        case .object: return try member(&reader)
        }
    }

    private func codes(_ reader: inout JSONReader) throws -> [String]? {
        var codes: [String] = []
        var isSound = true
        try reader.items { reader in
            guard reader.kind() == .text else {
                _ = try reader.value()
                isSound = false
                return
            }
            codes.append(try reader.text())
        }
        return isSound ? codes : nil
    }

    /// An object of one member: a sealed answer, or one whose kind the key tells.
    private func member(_ reader: inout JSONReader) throws -> (Answer?, sealed: String?) {
        var members: [(key: String, value: JSONValue)] = []
        try reader.members { key, reader in members.append((key, try reader.value())) }
        if let sealed = members.first(where: { $0.key == "sealed" })?.value.textValue {
            return (sealing.open(sealed).flatMap(opened), sealed)
        }
        if members.count == 1, case .text(let text) = members[0].value {
            switch members[0].key {
            case "date": return (CivilDate(iso: text).map(Answer.date), nil)
            case "month": return (YearMonth(iso: text).map(Answer.month), nil)
            case "decimal": return (FixedDecimal(text).map(Answer.decimal), nil)
            default: return (nil, nil)
            }
        }
        return (Answer(json: .object(Dictionary(members) { first, _ in first })), nil)
    }

    /// A sealed answer is never sealed twice.
    private func opened(_ plain: String) -> Answer? {
        // safe: what cannot be read is reported with the place where it stands.
        (try? JSONValue(parsing: plain)).flatMap { Answer(json: $0) }
    }

    private func unreadable(_ field: String) -> UnreadableAnswers {
        UnreadableAnswers(section: definition.id, field: field)
    }
}

import Domain
import FormEngine

/// Stored answers with their sealed values opened, whatever form they belong to.
struct StoredAnswers: Sendable {
    /// The plain form that digests are made of; `nil` when the text is no JSON or a value does not open.
    let plain: JSONValue?
    /// The fields that were stored in plain text.
    let unsealed: Set<AnswerPlace>
    /// The places of values that no key opens, `section/field`.
    let locked: [String]

    static let unreadable = StoredAnswers(plain: nil, unsealed: [], locked: [])

    private init(plain: JSONValue?, unsealed: Set<AnswerPlace>, locked: [String]) {
        (self.plain, self.unsealed, self.locked) = (plain, unsealed, locked)
    }

    /// - Parameter content: an object of sections.
    init(content: String, _ sealing: AnswerSealing) {
        guard case .object(let sections) = try? JSONValue(parsing: content) else {
            self = .unreadable
            return
        }
        var opening = Opening(sealing: sealing)
        var members: [String: JSONValue] = [:]
        for (name, json) in sections { members[name] = opening.section(json, name) }
        plain = opening.locked.isEmpty ? .object(members) : nil
        (unsealed, locked) = (opening.unsealed, opening.locked.sorted())
    }

    /// - Parameter answers: of one section.
    init(section: SectionID, answers: String, _ sealing: AnswerSealing) {
        guard let json = try? JSONValue(parsing: answers) else {
            self = .unreadable
            return
        }
        var opening = Opening(sealing: sealing)
        let opened = opening.section(json, section.text)
        plain = opening.locked.isEmpty ? opened : nil
        (unsealed, locked) = (opening.unsealed, opening.locked.sorted())
    }
}

/// Goes through sections, records and fields.
private struct Opening {
    let sealing: AnswerSealing
    var unsealed: Set<AnswerPlace> = []
    var locked: [String] = []

    mutating func section(_ json: JSONValue, _ name: String) -> JSONValue {
        switch json {
        case .object(let fields): return .object(self.fields(fields, name))
        case .list(let records): return .list(records.map { record($0, name) })
        case .null, .bool, .integer, .text: return json
        }
    }

    private mutating func record(_ json: JSONValue, _ section: String) -> JSONValue {
        guard case .object(var members) = json, case .object(let fields) = members["answers"] else { return json }
        members["answers"] = .object(self.fields(fields, section))
        return .object(members)
    }

    private mutating func fields(_ fields: [String: JSONValue], _ section: String) -> [String: JSONValue] {
        var opened: [String: JSONValue] = [:]
        for (name, json) in fields {
            guard let sealed = json["sealed"]?.textValue else {
                unsealed.insert(AnswerPlace(section: SectionID(trusted: section), field: FieldID(trusted: name)))
                opened[name] = json
                continue
            }
            if let text = sealing.open(sealed), let plain = try? JSONValue(parsing: text) {
                opened[name] = plain
            } else {
                locked.append("\(section)/\(name)")
            }
        }
        return opened
    }
}

package import Domain
import Expressions

extension SectionDefinition {
    /// What the conditions and checks of the section look at besides its own answers.
    package struct Mentions: Hashable, Sendable {
        package let sections: Set<SectionID>
        /// The names with which the conditions' paths begin, among them those of its own fields.
        package let names: Set<String>
        /// Whether the applicant matters, or what he follows, or who works with him.
        package let applicant: Bool
        /// Whether attached files may matter.
        package let files: Bool
    }

    /// Looks through every condition; names of fields that a record or a comprehension hides count all the same.
    ///
    /// - Parameter sections: those of the form.
    func mentions(among sections: [SectionID]) -> Mentions {
        let names = mentionedNames
        let own = fields.filter { $0.kind.files != nil }.map(\.id.text)
        let others = sections.filter { names.contains($0.text) }
        let asksForPeople = fields.contains { if case .person = $0.kind { true } else { false } }
        return Mentions(
            sections: Set(others), names: names,
            applicant: asksForPeople || names.contains("applicant") || names.contains("followed"),
            files: !others.isEmpty || own.contains { names.contains($0) })
    }
}

extension FieldDefinition {
    /// Its condition, its checks, and what it is computed from.
    var expressions: [Expression] {
        var expressions = checks.map(\.expectation)
        if let when { expressions.append(when) }
        if case .requiredWhen(let condition) = presence { expressions.append(condition) }
        if case .computed(let computed) = kind { expressions.append(computed.value) }
        return expressions
    }
}

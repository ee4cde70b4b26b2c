package import Domain
package import Expressions

/// One question of a form, frozen in a revision; its `id` stays the same for ever.
///
/// A class, since forms are read field by field for every page and save: passing one on copies a pointer.
package final class FieldDefinition: Sendable {
    package let id: FieldID
    package let label: String
    package let kind: FieldKind
    /// How its kind reads, values and shows answers.
    package let behaviour: any FieldBehaviour
    package let presence: Presence
    /// The field is asked only where this holds; elsewhere its answer is discarded (R-FORM-52, R-FORM-58).
    package let when: Expression?
    package let checks: [FieldCheck]
    package let hint: String?
    package let help: String?
    /// What stands behind the control, e.g. 万元.
    package let unit: String?
    /// Stored sealed.
    package let isPersonal: Bool
    /// Set by the system and never by a form post (R-FORM-36).
    package let isLocked: Bool
    /// Where the first value comes from when an application is created (R-ACC-18).
    package let origin: ProfileItem?
    /// Where it comes from when a unit applies.
    package let unitOrigin: UnitItem?
    /// The answer of the followed application with which a follow-up begins.
    package let copiedFrom: AnswerPlace?
    /// Extracted for the columns of lists.
    package let isListed: Bool
    /// Where the rule comes from.
    package let source: String?
    /// What a new application starts with when nothing comes from elsewhere.
    package let initial: Answer?
    /// The register that reviewers can ask here; only a note has one.
    package let lookUp: LookUp?
    /// Whether the answer goes along when a record of a former application is taken over.
    package let isReusable: Bool

    package init(
        id: FieldID, label: String, kind: FieldKind, presence: Presence = .optional, when: Expression? = nil,
        checks: [FieldCheck] = [], hint: String? = nil, help: String? = nil, unit: String? = nil,
        isPersonal: Bool = false, isLocked: Bool = false, origin: ProfileItem? = nil, isListed: Bool = false,
        source: String? = nil, initial: Answer? = nil, isReusable: Bool = true, unitOrigin: UnitItem? = nil,
        copiedFrom: AnswerPlace? = nil, lookUp: LookUp? = nil
    ) {
        (self.id, self.label, self.kind, self.presence, self.when) = (id, label, kind, presence, when)
        behaviour = kind.behaviour
        (self.checks, self.hint, self.help, self.unit) = (checks, hint, help, unit)
        (self.isPersonal, self.isLocked, self.origin) = (isPersonal, isLocked, origin)
        (self.isListed, self.source, self.initial) = (isListed, source, initial)
        (self.isReusable, self.unitOrigin, self.copiedFrom) = (isReusable, unitOrigin, copiedFrom)
        self.lookUp = lookUp
    }

    /// Whether a new application finds an answer that nobody typed.
    package var isPrefilled: Bool { origin != nil || unitOrigin != nil || copiedFrom != nil || initial != nil }
}

/// Whether a field must be answered.
package enum Presence: Hashable, Sendable {
    case required
    case optional
    case requiredWhen(Expression)
}

/// A condition that an answer must meet, with the sentence for when it does not.
package struct FieldCheck: Hashable, Sendable {
    package let expectation: Expression
    package let message: String

    package init(expectation: Expression, message: String) {
        (self.expectation, self.message) = (expectation, message)
    }
}

/// What the personal centre knows of a person and copies into a new form.
package enum ProfileItem: String, Hashable, Sendable, CaseIterable, Codable {
    case name = "person.name"
    case idNumber = "person.id_number"
    case sex = "person.sex"
    case birthDate = "person.birth_date"
    case birthMonth = "person.birth_month"
    case mobile = "person.mobile"
    case ethnic = "person.ethnic"
    case political = "person.political"
    case address = "person.address"
    case education = "person.education"
    case degree = "person.degree"
    case email = "person.email"
    case title = "person.title"
    case unit = "person.unit"
}

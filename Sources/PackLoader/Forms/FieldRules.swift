import FormEngine

/// What the keys of a field demand of each other.
struct FieldRules {
    let field: FieldDefinition
    let mapping: Mapping

    func report() {
        if let origin = field.origin, !Self.fits(field.kind, origin) {
            mapping.report("a field of this kind cannot come from \(origin.rawValue)")
        }
        if let origin = field.unitOrigin, !Self.fits(field.kind, origin) {
            mapping.report("a field of this kind cannot come from \(origin.rawValue)")
        }
        if case .unit = field.kind, !(field.isLocked && field.origin == .unit) {
            mapping.report("a unit is always locked and comes from person.unit")
        }
        if field.isLocked, !field.isPrefilled {
            mapping.report("a locked field needs from, copy or default")
        }
        if !field.kind.isTyped, field.presence != .optional, field.kind.files == nil {
            mapping.report("nobody answers a field of this kind, so it cannot be required")
        }
        if field.kind.isNote || field.kind.computed != nil, field.isLocked || field.origin != nil {
            mapping.report("a field of this kind is neither locked nor from elsewhere")
        }
        if field.kind.isNote, field.isListed || field.isPersonal || !field.checks.isEmpty {
            mapping.report("a note has no answer to be listed, sealed or checked")
        }
        if field.lookUp != nil, !field.kind.isNote {
            mapping.report("a look-up stands on a note")
        }
        if field.kind.files != nil, field.isLocked || field.isListed || !field.checks.isEmpty {
            mapping.report("files cannot be locked, listed or checked")
        }
    }

    private static func fits(_ kind: FieldKind, _ origin: UnitItem) -> Bool {
        switch (origin, kind) {
        case (_, .text), (.creditCode, .creditCode), (.type, .code), (.phone, .phone), (.phone, .landline),
            (.location, .division), (.insured, .division), (.registered, .division):
            true
        default: false
        }
    }

    private static func fits(_ kind: FieldKind, _ origin: ProfileItem) -> Bool {
        switch (origin, kind) {
        case (.idNumber, .idNumber), (.birthDate, .date), (.birthMonth, .month), (.mobile, .mobile), (.mobile, .phone),
            (.email, .email),
            (.unit, .unit), (.sex, .code), (.ethnic, .code), (.political, .code), (.education, .code),
            (.degree, .code), (.title, .code):
            true
        case (.name, .text), (.mobile, .text), (.email, .text), (.unit, .text), (.address, .text),
            (.address, .longText), (.idNumber, .text):
            true
        default: false
        }
    }
}

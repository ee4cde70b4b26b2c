import Domain

extension SectionDefinition {
    /// What goes along when a record is copied: what was typed and can still be typed today.
    ///
    /// Never a pledge, never a file, nothing that the system sets or works out; nothing that the pack keeps back.
    package func copied(_ answers: FieldAnswers, in context: ReadingContext) -> FieldAnswers {
        answers.filter { id, answer in
            guard let field = field(id), field.mayBeCopied else { return false }
            let behaviour = field.kind.behaviour
            return behaviour.read(behaviour.raw(answer), in: context) == .answer(answer)
        }
    }
}

extension FieldDefinition {
    private var isPledge: Bool {
        if case .pledge = kind { true } else { false }
    }

    fileprivate var mayBeCopied: Bool {
        kind.isTyped && !isLocked && isReusable && !isPledge
    }
}

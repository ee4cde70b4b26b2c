import Domain
import FormEngine
import UseCases

/// A save that was not taken as a whole: what was typed, and what came of it.
struct SectionAttempt {
    let typed: [String: [String]]
    let report: SaveSection.Report

    /// What the control shows again: what was typed, unless it was saved.
    func raw(_ field: FieldDefinition, stored: [String]) -> [String] {
        report.isSaved || field.isLocked || !field.kind.isTyped ? stored : typed[field.id.text] ?? []
    }

    /// Whether another window saved something else here meanwhile (R-FORM-66).
    func differs(_ field: FieldDefinition, stored: Answer?, in context: ReadingContext) -> Bool {
        guard report.isStale, !field.isLocked, field.kind.isTyped else { return false }
        switch field.kind.behaviour.read(typed[field.id.text] ?? [], in: context) {
        case .empty: return stored != nil
        case .answer(let answer): return answer != stored
        case .problems: return true
        }
    }
}

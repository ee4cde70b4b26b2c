import Domain
import Expressions
import FormEngine

/// Puts an example through the same check that an application goes through.
struct ExampleRunner {
    let form: FormDefinition

    /// Whether the example's rule is met; `nil` when the rule does not concern such an applicant.
    func isMet(_ example: Example) -> Bool? {
        let files = FileIndex(
            names: example.answers.files.mapValues { count in
                (0..<count).map { "sample-\($0 + 1)" }
            })
        let surroundings = FormSurroundings(
            batch: example.batch, today: example.today, followed: example.followed)
        let checker = FormChecker(
            form: form, rules: [example.rule], sheet: example.answers.sheet, files: files, surroundings: surroundings)
        let row = checker.items().first { item in
            if case .rule(let id, _) = item.subject { id == example.rule.id } else { false }
        }
        return row?.isMet
    }
}

import Domain
import FormEngine
import Programmes

/// I12, the answers: every sealed value opens, and what the form calls personal is sealed.
enum SealingInvariant {
    static func findings(_ checked: CheckedApplication) -> [CheckFinding] {
        let personal = checked.sameRevision.map { places($0.form) } ?? []
        var findings: [CheckFinding] = []
        for section in checked.record.sections {
            let answers = checked.answers(section)
            findings += plainText(answers, personal, "the working copy", checked)
            if !answers.locked.isEmpty {
                findings.append(
                    checked.finding(.sealDoesNotOpen, "no key opens \(answers.locked.joined(separator: ", "))"))
            } else if answers.plain == nil {
                findings.append(checked.finding(.rowUnreadable, "the answers of '\(section.section)' cannot be read"))
            }
        }
        for snapshot in checked.record.snapshots {
            findings += plainText(checked.answers(snapshot), personal, "submission \(snapshot.pass)", checked)
        }
        return findings
    }

    private static func plainText(
        _ answers: StoredAnswers, _ personal: Set<AnswerPlace>, _ place: String, _ checked: CheckedApplication
    ) -> [CheckFinding] {
        answers.unsealed.intersection(personal).map { "\($0.section)/\($0.field?.text ?? "")" }.sorted().map { field in
            checked.finding(.notSealed, "\(field) stands unsealed in \(place)")
        }
    }

    private static func places(_ form: FormDefinition) -> Set<AnswerPlace> {
        Set(
            form.sections.flatMap { section in
                section.fields.filter(\.isPersonal).map { AnswerPlace(section: section.id, field: $0.id) }
            })
    }
}

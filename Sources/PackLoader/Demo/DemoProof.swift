import Domain
import Expressions
import FormEngine
import Programmes

/// Shows that a demo application can be submitted: what the check before submission would find is a mistake.
struct DemoProof {
    let programme: Programme
    let batch: Batch
    let zone: CivilZone
    let today: CivilDate

    func prove(_ application: DemoApplication, at mapping: Mapping) {
        let person = application.person
        let applicant: [String: Value] = [
            "name": .text(person.name), "sex": .text(person.idNumber.sex.rawValue),
            "birth_date": .date(person.idNumber.birthDate),
        ]
        let surroundings = FormSurroundings(batch: batch.values(in: zone), applicant: applicant, today: today)
        let files = FileIndex(
            names: application.files.mapValues { count in
                (0..<count).map { "sample-\($0 + 1)" }
            })
        let checker = FormChecker(
            form: programme.form, rules: programme.rules, sheet: application.sheet, files: files,
            surroundings: surroundings)
        for finding in checker.items().flatMap(\.findings) {
            let place = [finding.place.section.text, finding.recordNumber.map(String.init), finding.place.field?.text]
            mapping.report(
                "the application of \(person.id) could not be submitted: "
                    + "\(place.compactMap(\.self).joined(separator: ".")): \(finding.problem)")
        }
    }
}

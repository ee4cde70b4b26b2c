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
    let units: [DemoUnit]
    let followed: (FormDefinition, AnswerSheet)?

    func prove(_ application: DemoApplication, at mapping: Mapping) {
        let surroundings = FormSurroundings(
            batch: batch.values(in: zone), applicant: applicant(application), today: today, followed: followedValues)
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
                "the application of \(application.applicantName) could not be submitted: "
                    + "\(place.compactMap(\.self).joined(separator: ".")): \(finding.problem)")
        }
    }
    private func applicant(_ application: DemoApplication) -> [String: Value] {
        guard let person = application.person else {
            guard let unit = units.first(where: { $0.id == application.employer }) else { return [:] }
            return [
                "name": .text(unit.name), "credit_code": .text(unit.code.text), "type": .text(unit.type ?? ""),
                "kind": .text(unit.kind.rawValue),
            ]
        }
        return [
            "name": .text(person.name), "sex": .text(person.idNumber.sex.rawValue),
            "birth_date": .date(person.idNumber.birthDate),
        ]
    }

    /// In a demo everything was decided on the day for which it is resolved.
    private var followedValues: [String: Value]? {
        followed.map { form, sheet in
            FormScope.values(of: form, sheet, FileIndex())
                .merging(["number": .text("1"), "decided_on": .date(today)]) { _, own in own }
        }
    }
}

import Domain
import Expressions
import FormEngine
import Programmes
import WorkflowEngine

/// The types of the names that a programme's expressions can use.
struct ScopeTypes {
    /// The members of each section; a field that could not be read is null, which fits everywhere.
    private var members: [SectionID: [String: ValueType]] = [:]
    private var shared: [String: ValueType]

    init(batchParameters: [BatchParameter]) {
        var batch: [String: ValueType] = [
            "year": .integer, "reference_date": .date, "opens_on": .date, "closes_on": .date,
        ]
        for parameter in batchParameters { batch[parameter.id] = parameter.valueType }
        shared = [
            "batch": .record(batch), "applicant": .record(["name": .text, "sex": .text, "birth_date": .date]),
            "today": .date,
        ]
    }

    /// What is known of an applicant that is a unit.
    mutating func setApplicant(_ applicant: WorkflowDefinition.Applicant) {
        guard applicant == .unit else { return }
        shared["applicant"] = .record(["name": .text, "credit_code": .text, "type": .text, "kind": .text])
    }

    /// The form of the application that is followed.
    mutating func setFollowed(_ form: FormDefinition) {
        var followed = ScopeTypes(batchParameters: [])
        for section in form.sections { followed.add(section, broken: []) }
        var types: [String: ValueType] = ["number": .text, "decided_on": .date]
        for section in form.sections { types[section.id.text] = followed.shared[section.id.text] }
        shared["followed"] = .record(types)
    }

    mutating func add(_ section: SectionDefinition, broken: [String]) {
        var types: [String: ValueType] = [:]
        for field in section.fields where !field.kind.isNote { types[field.id.text] = field.kind.behaviour.valueType }
        for name in broken { types[name] = .null }
        members[section.id] = types
        shared[section.id.text] = section.records == nil ? .record(types) : .list(.record(types))
    }

    /// A section that could not be read at all.
    mutating func addBroken(_ section: String) {
        shared[section] = .null
    }

    /// Sections and surroundings: for rules of the programme and for when a section applies.
    var outside: [String: ValueType] { shared }

    /// The same seen from inside a section, or from inside one of its records.
    func inside(_ section: SectionID) -> [String: ValueType] {
        shared.merging(members[section] ?? [:]) { _, own in own }
    }

    /// Members of a batch, without the programme's parameters.
    static let batchDates: Set<String> = ["reference_date", "opens_on", "closes_on"]
    static let batchNames = batchDates.union(["year"])
}

import Access
import Domain

/// Typical subjects: one application at each point of its life.
struct FactSample: Sendable, CustomStringConvertible {
    let name: String
    let facts: ApplicationFacts

    var description: String { name }

    static let all: [FactSample] = [
        draft, recalled, withEmployer, withRecommending, withProvince, returned, ended, deleted, ofUnit,
    ]

    static let draft = FactSample("draft", .draft, reached: 0)
    static let recalled = FactSample("recalled draft", .draft, reached: 1)
    static let withEmployer = FactSample("with the employer", .atStage(0), reached: 1)
    static let withRecommending = FactSample("with the recommending unit", .atStage(1), reached: 2)
    static let withProvince = FactSample("with the province", .atStage(2), reached: 3)
    static let returned = FactSample("returned by the recommending unit", .returned, reached: 2)
    static let ended = FactSample("ended", .ended, reached: 3)
    static let deleted = FactSample("deleted", .deleted, reached: 0)
    /// The employer itself applies and the province holds it (as in JX).
    static let ofUnit = FactSample(
        name: "of the employer itself",
        facts: ApplicationFacts(
            system: "leaders", applicantPerson: nil, applicantUnit: "u-employer",
            stagesReached: [StageReached(position: 0, unit: "u-province")], phase: .atStage(0)))

    init(name: String, facts: ApplicationFacts) {
        self.name = name
        self.facts = facts
    }

    init(_ name: String, _ phase: ApplicationPhase, reached count: Int) {
        let route: [UnitID] = ["u-employer", "u-recommending", "u-province"]
        let stages = route.prefix(count).enumerated().map { StageReached(position: $0, unit: $1) }
        self.init(
            name: name,
            facts: ApplicationFacts(
                system: "leaders", applicantPerson: "p-1", stagesReached: stages, phase: phase))
    }
}

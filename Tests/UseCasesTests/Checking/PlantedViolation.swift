import SQLText
import TestSupport
import Testing
import UseCases

/// Something put wrong on purpose, and the problem by whose name it must be found.
struct PlantedViolation: Sendable, CustomTestStringConvertible {
    typealias Plant = @Sendable (inout PlantedWorld) async throws -> Void

    let problem: CheckProblem
    /// Whether it changes tables or indexes, so that the database cannot be lent again as it is.
    let changesSchema: Bool
    let engines: [Engine]
    let testDescription: String
    let plant: Plant

    init(
        _ problem: CheckProblem, _ description: String, changesSchema: Bool = false,
        on engines: [Engine] = Engine.allCases, _ plant: @escaping Plant
    ) {
        (self.problem, self.changesSchema, self.engines, self.plant) = (problem, changesSchema, engines, plant)
        testDescription = "\(problem.invariant.rawValue) \(problem.rawValue): \(description)"
    }

    /// One that is a statement.
    init(_ problem: CheckProblem, _ description: String, _ statement: SQL) {
        self.init(problem, description) { try await $0.run(statement) }
    }

    /// One that breaks a rule of the database itself.
    init(
        _ problem: CheckProblem, _ description: String, changesSchema: Bool = false,
        on engines: [Engine] = Engine.allCases, tampering statements: String
    ) {
        self.init(problem, description, changesSchema: changesSchema, on: engines) { world in
            try world.site.opened.tamper(statements)
        }
    }

    static let all: [PlantedViolation] =
        ofReceipts + ofHistories + ofRows + ofPublicities + ofPeople + ofFiles + ofMessages + ofReminders
        + ofTheDatabase
        + ofActors + ofSealing + ofEntrances + ofLists + ofRecommending + ofLeftovers
}

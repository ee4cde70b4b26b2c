import Domain
import FormEngine
import TestSupport
import UseCases

/// How far the application of `ah_applicant` has come; he works for the unit of `ah_unit`, below the city of `ah_city`.
enum AccessPhase: String, CaseIterable, Sendable {
    case draft, atEmployer, atCity, atProvince, returnedByCity

    var isWithApplicant: Bool { self == .draft || self == .returnedByCity }

    /// The reviewer who has it.
    var holder: AccountID? {
        switch self {
        case .draft, .returnedByCity: nil
        case .atEmployer: "ah_unit"
        case .atCity: "ah_city"
        case .atProvince: "ah_province"
        }
    }

    /// The reviewers whom it has ever reached.
    var reached: [AccountID] {
        switch self {
        case .draft: []
        case .atEmployer: ["ah_unit"]
        case .atCity, .returnedByCity: ["ah_unit", "ah_city"]
        case .atProvince: ["ah_unit", "ah_city", "ah_province"]
        }
    }

    /// A complete application in this phase, with a file that belongs to its last submission.
    func prepare(_ world: WebWorld) async throws -> AccessRoute.Target {
        let id = try await world.filled(by: "ah_applicant")
        if self != .draft { try await world.submit(id, by: "ah_applicant") }
        if reached.contains("ah_city") { try await world.decide(id, by: "ah_unit", .pass) }
        if self == .atProvince { try await world.decide(id, by: "ah_city", .pass) }
        if self == .returnedByCity {
            try await world.decide(id, by: "ah_city", .return(nil), comments: ["basic": "请核对。"])
        }
        let record = try await world.site.sheet(id).sheet.sections["work"]?.records.first?.id.text ?? ""
        let files = try await world.site.attachments(id)
        guard let file = files.first(where: { $0.place.field == "photo" }) else { throw Unexpected("no photo") }
        let version = try await world.site.stored(id).version
        return AccessRoute.Target(application: id, record: record, attachment: file.id, version: version)
    }
}

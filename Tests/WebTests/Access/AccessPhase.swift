import FormEngine
import Domain
import TestSupport
import UseCases

/// How far the application has come.
enum AccessPhase: String, CaseIterable, Sendable {
    case draft, atEmployer, atCity, atProvince, returnedByCity

    /// An application of the owner in this phase, complete, with a file that belongs to its last submission.
    func prepare(_ world: WebWorld) async throws -> AccessRoute.Target {
        let id = try await world.filled(by: "ah_applicant")
        if self != .draft { try await world.submit(id, by: "ah_applicant") }
        if [.atCity, .atProvince, .returnedByCity].contains(self) { try await world.decide(id, by: "ah_unit", .pass) }
        if self == .atProvince { try await world.decide(id, by: "ah_city", .pass) }
        if self == .returnedByCity {
            try await world.decide(id, by: "ah_city", .return(nil), comments: ["basic": "请核对。"])
        }
        let record = try await world.site.sheet(id).sheet.sections["work"]?.records.first?.id.text ?? ""
        let files = try await world.site.attachments(id)
        guard let file = files.first(where: { $0.place.field == "photo" }) else { throw Unexpected("no photo") }
        return AccessRoute.Target(application: id, record: record, attachment: file.id)
    }
}

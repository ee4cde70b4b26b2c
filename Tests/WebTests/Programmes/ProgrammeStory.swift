import Domain
import PackLoader
import Programmes
import TestSupport
import Testing
import UseCases
import Web

/// One programme of the real packs, as an applicant meets it.
struct ProgrammeStory: Sendable, CustomTestStringConvertible {
    let site: SiteID
    let programme: ProgrammeID

    var testDescription: String { "\(site)/\(programme)" }

    static let all: [ProgrammeStory] = [
        ProgrammeStory(site: "chongqing", programme: "returnees/start-up"),
        ProgrammeStory(site: "chongqing", programme: "returnees/innovation"),
        ProgrammeStory(site: "chongqing", programme: "continuing-education/seminar"),
        ProgrammeStory(site: "chongqing", programme: "continuing-education/change"),
        ProgrammeStory(site: "chongqing", programme: "continuing-education/opening"),
        ProgrammeStory(site: "chongqing", programme: "continuing-education/completion"),
        ProgrammeStory(site: "chongqing", programme: "continuing-education/education-base"),
        ProgrammeStory(site: "chongqing", programme: "continuing-education/engineer-base"),
        ProgrammeStory(site: "chongqing", programme: "titles/professional-title"),
        ProgrammeStory(site: "sichuan", programme: "leaders/academic-leader"),
        ProgrammeStory(site: "anhui", programme: "leaders/academic-leader"),
    ]

    /// A fresh world of the site, the applicant signed in, and his application begun by its pages.
    func run(_ body: @Sendable (Scene) async throws -> Void) async throws {
        try await WebWorld.run(site) { world in
            let example = try world.example(of: programme)
            let account = try await world.account(of: example)
            let followed = try await world.followed(by: example)
            let user = try await world.applicant(account)
            guard let definition = world.context.site.programme(programme) else { throw Unexpected("\(programme)") }
            let id = try await user.start(example, in: definition, follows: followed)
            try await body(Scene(world: world, user: user, programme: definition, example: example, id: id))
        }
    }

    /// Where a story stands.
    struct Scene {
        let world: WebWorld
        let user: WebUser
        let programme: Programme
        let example: DemoApplication
        let id: ApplicationID
    }
}

extension WebUser {
    /// From the programme's page, through the undertaking where there is one, to the first page of the form.
    func start(
        _ example: DemoApplication, in programme: Programme, follows: ApplicationID?
    ) async throws -> ApplicationID {
        let batch = "\(programme.id)/batches/\(example.batch)"
        var form: WebForm
        if programme.pledge == nil {
            form = try await get(programme.id.text).startForm(batch, example.employer, follows)
        } else {
            let pages = [try await get(programme.id.text), try await get(batch)]
            guard let rest = pages.compactMap({ $0.after("\(batch)/pledge") }).first else {
                throw Unexpected("no way to the undertaking of \(batch)")
            }
            form = try await get(batch + "/pledge" + WebForm.unescaped(rest))
                .startForm(batch, example.employer, follows)
            form.set("_pledged", ["yes"])
        }
        let begun = try await submit(form)
        guard let id = begun.location?.split(separator: "/").last.flatMap({ ApplicationID(String($0)) }) else {
            throw Unexpected("\(batch) was not started: \(begun.status) \(begun.summary)")
        }
        return id
    }
}

extension WebPage {
    /// The form that starts for this unit, after this application.
    fileprivate func startForm(_ batch: String, _ unit: UnitID, _ follows: ApplicationID?) throws -> WebForm {
        let forms = WebForm.all(in: text).filter { form in
            form.action.hasSuffix("/\(batch)/start") && [nil, unit.text].contains(form.value("_unit"))
                && form.value("_follows") == follows?.text
        }
        guard let form = forms.first else { throw Unexpected("nothing can be started in \(batch): \(heading ?? "")") }
        return form
    }
}

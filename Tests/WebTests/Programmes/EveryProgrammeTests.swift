import Domain
import FormEngine
import Foundation
import HTTPTypes
import PackLoader
import Programmes
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// Every programme of every site, as plain forms and without a line of script.
@Suite("Every programme by its pages") struct EveryProgrammeTests {
    @Test(arguments: ProgrammeStory.all) func isFilledInSectionBySectionAndHandedIn(_ story: ProgrammeStory)
        async throws
    {
        try await story.run { scene in
            let (user, id) = (scene.user, scene.id)
            try await user.fillEverything(scene.programme, scene.example, id)
            try await everySectionHasItsPage(scene)
            let preview = try await user.get("applications/\(id)/preview")
            for mark in ["answers__item--missing", "answer-missing"] { #expect(!preview.contains(mark)) }
            #expect(!says("wan-yuan", preview))
            let page = try await user.get("applications/\(id)/submission?checked=1")
            #expect(!page.contains("check--unmet"), "\(WebPage.words(page.text).suffix(60))")
            #expect(!page.contains("未绑定"))
            let done = try await user.submit(page.form("/\(story.site)/applications/\(id)/submission"))
            #expect(done.location == "/\(story.site)/\(story.programme)?notice=submitted", "\(done.summary)")
            #expect(try await scene.world.site.stored(id).state == .reviewing(0))
            #expect(try await user.get(story.programme.text).contains("applications/\(id)/preview"))
        }
    }

    private func says(_ word: String, _ page: WebPage) -> Bool {
        WebPage.words(page.text).contains { $0.contains(word) }
    }

    /// Each page is in the list beside the form, opens, and says no raw word of the packs.
    private func everySectionHasItsPage(_ scene: ProgrammeStory.Scene) async throws {
        for section in scene.programme.form.pages {
            let page = try await scene.user.get("applications/\(scene.id)/sections/\(section.id)")
            guard page.status == .ok else {
                #expect(section.when != nil && page.status == .notFound)
                continue
            }
            #expect(page.contains("aria-current=\"page\"") && !says("wan-yuan", page))
            #expect(Self.doubled(page) == [], "\(section.id)")
        }
    }

    /// Ids that occur twice, so that a label or a script finds something else than it means.
    private static func doubled(_ page: WebPage) -> [String] {
        let ids = page.text.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        return Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.map(String.init).sorted()
    }

    @Test(arguments: ProgrammeStory.all) func refusesWhatIsWrongBesideItsFieldAndKeepsWhatWasTyped(
        _ story: ProgrammeStory
    ) async throws {
        try await story.run { scene in
            let before = try await answers(scene)
            var sentences: Set<String> = []
            for section in scene.programme.form.sections {
                for round in 0..<BadAnswers.rounds {
                    sentences.formUnion(try await Refusals(scene: scene, section: section).round(round))
                }
            }
            #expect(sentences.count >= 5, "\(sentences)")
            try await handingInIsRefused(scene)
            #expect(try await answers(scene) == before)
        }
    }

    /// By section; a page whose files were refused is saved without them.
    private func answers(_ scene: ProgrammeStory.Scene) async throws -> [SectionAnswers] {
        let (id, form) = (scene.id, scene.programme.form)
        return try await scene.world.site.storage.read { store in
            let sheet = try store.answers.sheet(of: id, form: form).sheet
            #expect(try store.attachments.list(of: id).isEmpty)
            return form.sections.map { sheet.answers(of: $0) }
        }
    }

    private func handingInIsRefused(_ scene: ProgrammeStory.Scene) async throws {
        let path = "applications/\(scene.id)/submission"
        let version = try await scene.world.site.stored(scene.id).version
        let refused = try await scene.user.post(path, ["_version": "\(version)"])
        #expect(refused.status == .unprocessableContent)
        #expect(refused.contains("check--unmet"))
    }

    /// Nobody asks for a person of the unit yet; ``FieldKindWiringTests`` does.
    @Test func togetherTheyAskEveryKindOfQuestion() throws {
        let asked = try Set(
            ["anhui", "chongqing", "sichuan"].flatMap { id in
                try SharedPacks.pack(id).site.programmes.flatMap(\.form.sections).flatMap(\.fields).map(\.kind.name)
            })
        #expect(Set(FieldKindName.allCases).subtracting(asked).sorted { $0.rawValue < $1.rawValue } == [.person])
    }
}

/// Wrong answers to one section, and what came of them.
private struct Refusals {
    let scene: ProgrammeStory.Scene
    let section: SectionDefinition

    private var path: String {
        "applications/\(scene.id)/sections/\(section.id)" + (section.records == nil ? "" : "/records/new")
    }

    /// - Returns: the sentences beside the fields.
    func round(_ number: Int) async throws -> Set<String> {
        let bad = BadAnswers(section: section)
        let wrong = bad.round(number)
        let files = number == 0 ? bad.fileFields : []
        guard !wrong.isEmpty || !files.isEmpty else { return [] }
        let page = try await scene.user.get(path)
        if section.when != nil, page.status == .notFound { return [] }
        var form = try page.mainForm
        for (field, typed) in wrong { form.set(field.id.text, [typed]) }
        let sent = try files.map { try FixtureFile.part($0.id.text, "program.jpg", as: "程序.jpg") }
        let refused = try await scene.user.submit(form, button: "save", files: sent)
        #expect(refused.status == .unprocessableContent, "\(path)")
        return try check(refused, wrong, files)
    }

    private func check(
        _ page: WebPage, _ wrong: [(field: FieldDefinition, typed: String)], _ files: [FieldDefinition]
    ) throws -> Set<String> {
        var sentences: Set<String> = []
        for field in wrong.map(\.field) + files {
            let errors = page.errors(of: field.id.text)
            #expect(!errors.isEmpty, "\(path) says nothing beside \(field.id)")
            sentences.formUnion(errors)
        }
        let shown = try page.mainForm
        for (field, typed) in wrong where BadAnswers.keeps(field.kind) {
            #expect(shown.value(field.id.text) == typed, "\(path) lost what was typed into \(field.id)")
        }
        #expect(page.summary.count >= wrong.count)
        return sentences
    }
}

package import Domain
import FormEngine
import Programmes
package import UseCases

extension TestSite {
    /// Applications of new people of a unit that it has to review, handed in for one programme.
    package func crowdSubmitted(
        _ count: Int, _ programme: SmallProgramme = .innovation, at unit: TestUnit = .factory
    ) async throws -> [ApplicationID] {
        let people = (0..<count).map(Self.member)
        try await storage.write { store in
            for person in people {
                _ = try store.people.insert(person)
                try store.accounts.insert(Self.account(of: person))
                let id = BindingID(trusted: "binding-\(person.id)")
                _ = try store.bindings.insert(
                    Binding(
                        id: id, person: person.id, personName: "", unit: unit.id, unitName: "", state: .pending,
                        statement: "", requestedAt: SmallSite.now, decidedAt: nil, reason: ""))
                _ = try store.bindings.decide(id, as: .bound, reason: "", by: unit.account.id, at: SmallSite.now)
            }
        }
        return try await atOnce(count) { number in
            let actor = Self.account(of: people[number]).actor(on: .public)
            let id = try await StartApplication(context)(actor, programme.batchID, pledged: true).value()
            try await complete(id)
            let version = try await stored(id).version
            try await SubmitApplication(context)(actor, id, version: version, confirmed: []).value()
            return id
        }
    }

    /// The last three digits before the check digit begin at 001, and are odd for men.
    private static func member(_ number: Int) -> Person {
        let serial = String(1001 + number).suffix(3)
        let body = "34010019800101\(serial)"
        let full = body + String(decoding: [ResidentIDNumber.checkDigit(of: body.utf8)], as: UTF8.self)
        return Person(
            id: PersonID(trusted: "member-\(number)"), name: "Member \(number)", idNumber: full,
            sex: number.isMultiple(of: 2) ? .male : .female, birthDate: SmallSite.day(1, 1).adding(months: -12 * 46),
            mobile: "1391000\(1000 + number)", profile: [:], version: 1)
    }

    private static func account(of person: Person) -> Account {
        Account(
            id: AccountID(trusted: "of-\(person.id)"), login: "of-\(person.id)", displayName: person.name,
            person: person.id, listener: .public, isActive: true, passwordHash: "", grants: [])
    }

    /// Answers everything in one transaction.
    private func complete(_ id: ApplicationID) async throws {
        let form = try SmallForm.definition()
        let now = clock.now
        let files = SmallForm.basicFiles(blobs).enumerated().compactMap { number, file -> Attachment? in
            guard case .stored(let blob, let kind, let size) = file.verdict else { return nil }
            return Attachment(
                id: context.ids.next(at: now), application: id,
                place: .init(section: SmallForm.basic, field: file.field), name: file.name, blob: blob, kind: kind,
                size: size, position: number + 1, addedAt: now)
        }
        try await storage.write { store in
            guard let section = form.section(SmallForm.basic) else { return }
            let saved = try store.answers.sheet(of: id, form: form)
            var answers = saved.sheet.answers(of: section).single
            for (name, raw) in SmallForm.basicPost() {
                guard let field = section.field(.init(trusted: name)),
                    case .answer(let answer) = field.kind.behaviour.read(raw, in: .init(today: SmallSite.day(3, 10)))
                else { continue }
                answers[field.id] = answer
            }
            _ = try store.answers.save(
                .single(answers), of: section, in: id, ifVersion: saved.version(of: section.id), at: now)
            for file in files { try store.attachments.insert(file) }
        }
    }

    /// The places of a unit's order by application.
    package func places(
        of unit: TestUnit, _ programme: SmallProgramme = .innovation
    ) async throws -> [ApplicationID: Int] {
        let stages = context.site.programme(programme.id)?.workflow.rankingStages ?? []
        let entries = try await storage.read {
            try $0.rankings.entries(of: unit.id, batch: programme.batchID, stages: stages)
        }
        return Dictionary(entries.compactMap { entry in entry.place.map { (entry.application, $0) } }) { first, _ in
            first
        }
    }

    package func rank(
        _ id: ApplicationID, _ unit: TestUnit, _ typed: String, shown: Int? = nil
    ) async throws -> Outcome<Int?, RankApplication.Refusal> {
        try await RankApplication(context)(unit.actor, id, unit: unit.id, typed: typed, shown: shown)
    }

    /// The same, taken for granted.
    package func ranked(_ id: ApplicationID, _ unit: TestUnit, _ typed: String, shown: Int? = nil) async throws {
        _ = try await rank(id, unit, typed, shown: shown).value()
    }

    package func arrange(
        _ unit: TestUnit, _ act: ArrangeRanking.Act, version: Int64
    ) async throws -> Outcome<Void, ArrangeRanking.Refusal> {
        try await ArrangeRanking(context)(
            unit.actor, unit.id, SmallProgramme.innovation.batchID, act, version: version)
    }
}

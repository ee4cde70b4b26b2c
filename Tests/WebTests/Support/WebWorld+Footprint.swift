import Domain
import FormEngine
import PackLoader
import Programmes
import TestSupport
import UseCases

extension WebWorld {
    /// Everything that people can change, as text, to be compared before and after a refused request.
    ///
    /// Sessions and failed sign-ins are left out: they change by asking.
    func footprint() async throws -> [String] {
        let programmes = context.site.programmes
        let (people, units) = (demo.accounts.compactMap { $0.person?.id }, demo.units.map(\.id))
        return try await site.storage.read { store in
            var lines: [String] = []
            for id in try store.applications.allIDs().sorted() { lines += try Self.lines(of: id, programmes, store) }
            for id in people {
                guard let person = try store.people.find(id) else { continue }
                lines.append("\(id) \(person.version) \(person.profile.sorted { $0.key.rawValue < $1.key.rawValue })")
            }
            for unit in units { lines += try store.bindings.list(unit: unit).map { "\($0)" } }
            return lines
        }
    }

    private static func lines(
        of id: ApplicationID, _ programmes: [Programme], _ store: any StoreTransaction
    ) throws -> [String] {
        guard let application = try store.applications.find(id),
            let form = programmes.first(where: { $0.id == application.programme })?.form
        else { return [] }
        let sheet = try store.answers.sheet(of: id, form: form)
        let sections = form.sections.map { section in
            let answers = sheet.sheet.answers(of: section).plainJSON(section).canonicalText
            return "\(section.id) \(sheet.version(of: section.id)) \(answers)"
        }
        return ["\(application)"] + sections + (try store.attachments.list(of: id).map { "\($0)" })
            + (try store.comments.list(of: id).map { "\($0)" }) + (try store.events.list(of: id).map(\.canonicalText))
    }
}

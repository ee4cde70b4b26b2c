package import Domain
import Foundation
package import Programmes
import Texts

/// A former revision of a programme, read again from the text that a database kept of it.
///
/// The words around it and the divisions are today's; what the revision itself says, its form and its lists are as they
/// were. Problems are only those that make it unreadable.
///
/// - Parameter packs: the path of the folder that holds the packs of today.
package func loadRevision(
    _ id: RevisionID, of programme: ProgrammeID, definition: String, site: Site, packs: String
) throws(PackErrors) -> Programme {
    let reading = PackReading(packs: packs)
    let place = "\(site.id)/\(programme)"
    guard let text = RevisionFiles(definition) else {
        throw PackErrors(problems: [PackProblem(file: "revision \(id)", line: 1, message: "unknown format")])
    }
    var files: [String: Data] = [:]
    for (name, content) in text.files { files["\(place)/\(name)"] = Data(content.utf8) }
    let folder = PackFolder(path: packs, log: ProblemLog(), overlay: files)
    let base = ListShelf(folder: reading.folder, place: site.id.text, base: reading.lists)
    let system = SystemID(trusted: programme.text.split(separator: "/").first.map(String.init) ?? "")
    let reader = ProgrammeReader(
        folder: folder, lists: ListShelf(folder: folder, place: place, base: base), texts: site.texts, system: system,
        others: site.programmes(of: system).filter { $0.follows == nil }, proves: false)
    guard let read = reader.programme(place, id: programme) else { throw PackErrors(problems: folder.log.problems) }
    return read.withRevision(id)
}

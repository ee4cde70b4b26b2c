package import Domain
import FormEngine
import Programmes

/// Judges a packs' folder as a whole: what loading refuses, examples, texts, demo worlds.
package enum PackLint {
    /// - Parameters:
    ///   - packs: the path of the folder that holds `_common` and the sites.
    ///   - usedKeys: the keys of all texts that the program shows; `state.*` stands for keys composed at run time.
    ///   - today: the day for which the demo worlds are resolved.
    /// - Returns: all problems by file and line, and every site that could be read, in words.
    package static func run(
        packs: String, usedKeys: [String], today: CivilDate
    ) -> (problems: [PackProblem], description: String) {
        let reading = PackReading(packs: packs)
        let sites = reading.siteIDs().compactMap(reading.site)
        for site in sites where reading.folder.exists("\(site.id)/demo") {
            _ = reading.demo(site, today, provesApplications: true)
        }
        TextLint(folder: reading.folder, usedKeys: usedKeys + PackDescription.usedKeys).run()
        let description = sites.map { PackDescription.text(site: $0) }.joined(separator: "\n")
        return (reading.log.problems, description)
    }
}

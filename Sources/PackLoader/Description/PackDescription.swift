import Domain
import Expressions
package import Programmes
import Texts

/// A site's pack in words, for the people who answer for its rules.
package enum PackDescription {
    /// Each programme's form, rules and workflow, as Markdown in the language of the text catalogue.
    package static func text(site: Site) -> String {
        let title = "# " + site.texts(DescriptionText.site, ["name": site.name, "id": site.id.text])
        let programmes = site.systems.flatMap { system in
            site.programmes(of: system.id).map { ProgrammeDescriber(programme: $0, system: system).text }
        }
        return ([title + "\n"] + programmes).joined(separator: "\n")
    }

    /// The keys of all texts that a description uses.
    package static var usedKeys: [String] {
        DescriptionText.allCases.map(\.rawValue) + Word.allCases.map { "expression.\($0.rawValue)" }
            + ComposedText.allCases.map { "\($0.rawValue).*" }
    }
}

/// The beginnings of keys that are composed with the name of a kind.
enum ComposedText: String, CaseIterable {
    case kind = "description.kind"
    case money = "description.money"
    case level = "description.level"
    case unit = "description.unit"
    case profile = "description.profile"
    case returns = "description.return"
    case resume = "description.resume"
    case batch = "description.batch"
    case applicant = "description.applicant"
    case surroundings = "description.surroundings"
}

extension TextCatalogue {
    func callAsFunction(_ beginning: ComposedText, _ name: String) -> String {
        text(named: "\(beginning.rawValue).\(name)")
    }
}

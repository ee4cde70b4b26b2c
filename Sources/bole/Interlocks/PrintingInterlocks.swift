import Foundation

/// Whether papers can be printed; the server serves without, so that this never refuses.
struct PrintingInterlocks {
    let python: String

    var all: [Interlock] {
        let name = "printing"
        guard FileManager.default.isExecutableFile(atPath: python) else {
            return [
                .warns(
                    name, "There is no Python at \(python), so that no paper can be printed.",
                    mend: "Make one with the packages of requirements.txt, or change `python`.")
            ]
        }
        return [.holds(name, "\(python) prints papers.")]
    }
}

import Foundation
import Keys

/// Whether the key file can be used, and the sealer made from it.
struct KeyInterlocks {
    let all: [Interlock]
    /// `nil` when the file cannot be used.
    let sealer: Sealer?

    init(path: String, folder: DataFolder) {
        let name = "key file"
        do throws(KeyFileError) {
            sealer = Sealer(keys: try KeyFile.read(at: path), randomBytes: SystemWorld.randomBytes)
        } catch {
            sealer = nil
            all = [.refuses(name, error.description, mend: "")]
            return
        }
        let (keys, data) = (Self.real(path), Self.real(folder.path) + "/")
        let place: Interlock =
            keys.hasPrefix(data)
            ? .refuses(
                name, "The key file \(path) is inside the data folder, so every backup would hold it too.",
                mend: "Move it out and change `keys`.")
            : .holds(name, "\(path) is readable by its owner only.")
        all = [place]
    }

    private static func real(_ path: String) -> String {
        URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }
}

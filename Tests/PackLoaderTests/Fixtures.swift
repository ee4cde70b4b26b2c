import Domain
import Foundation

/// Where the repository's own packs are, seen from this file.
let sitePacks = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "SitePacks").path(percentEncoded: false)

/// 2026-11-21.
let testDay = CivilDate(dayNumber: 20_778)

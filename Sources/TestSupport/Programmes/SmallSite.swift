package import Domain
package import Expressions
package import Programmes
import Texts

/// The site of the test world.
package enum SmallSite {
    /// A working day in the middle of the batches' windows.
    package static let now = CivilZone.china.instant(of: day(3, 10), hour: 9)

    package static func site(_ programmes: [SmallProgramme]) throws(ExpressionSyntaxError) -> Site {
        var all: [Programme] = []
        for programme in programmes { all.append(try programme.programme()) }
        let systems = programmes.map { programme in
            SystemDefinition(
                id: programme.system, module: programme.rawValue, title: "System of \(programme.rawValue)",
                entry: "Mine", centre: "Back office")
        }
        return Site(
            id: "testing", name: "Test site", shortName: "Test", authority: "The bureau", version: "1", zone: .china,
            support: "", systems: systems, programmes: all, texts: TextCatalogue())
    }

    /// Open from 1 March to the end of March 2026; corrections until 15 April.
    package static func batch(_ programme: SmallProgramme) -> Batch {
        let zone = CivilZone.china
        return Batch(
            id: programme.batchID, programme: programme.id, year: "2026", name: "Batch of \(programme.rawValue)",
            related: "", kinds: "", publishedAt: zone.instant(of: day(2, 20)), opensAt: zone.instant(of: day(3, 1)),
            closesAt: zone.instant(of: day(4, 1)), correctionClosesAt: zone.instant(of: day(4, 15)),
            rankingClosesAt: programme == .innovation ? zone.instant(of: day(4, 20)) : nil,
            reviewClosesAt: zone.instant(of: day(12, 1)), referenceDate: day(1, 1),
            parameters: ["birth_line": .date(CivilDate(year: 1971, month: 1, day: 1) ?? CivilDate(dayNumber: 365))])
    }

    /// The batch of the year before, long closed, with a parameter of every other kind.
    package static func olderBatch(_ programme: SmallProgramme) -> Batch {
        let year: Int64 = 365 * 86_400
        let batch = batch(programme)
        return Batch(
            id: BatchID(trusted: "\(programme)-2025"), programme: batch.programme, year: "2025", name: "Older",
            related: "R",
            kinds: "K", publishedAt: batch.publishedAt.adding(seconds: -year),
            opensAt: batch.opensAt.adding(seconds: -year), closesAt: batch.closesAt.adding(seconds: -year),
            correctionClosesAt: batch.correctionClosesAt.adding(seconds: -year),
            rankingClosesAt: batch.closesAt.adding(seconds: -year), referenceDate: day(1, 1).adding(months: -12),
            parameters: [
                "places": .integer(3), "sum": .decimal(FixedDecimal(tenThousandths: 125_000)), "word": .text("x"),
            ])
    }

    /// A day of 2026.
    package static func day(_ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: 2026, month: month, day: day) ?? CivilDate(dayNumber: 0)
    }
}

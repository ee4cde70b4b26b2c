import Domain

/// Reads `calendar/YYYY.yaml`: the holidays of a year, one file for each.
struct CalendarReader {
    let folder: PackFolder

    /// One year as its file gives it.
    private struct Year {
        let year: Int
        var daysOff: Set<CivilDate> = []
        var daysWorked: Set<CivilDate> = []
    }

    /// The years of `place` over the common ones: a site's own file stands in the place of the common one.
    func calendar(of place: String) -> WorkingCalendar {
        var files: [String: String] = [:]
        for place in ["_common", place] {
            for name in folder.names(in: "\(place)/calendar") { files[name] = "\(place)/calendar/\(name)" }
        }
        let years = files.sorted { $0.key < $1.key }.compactMap { year($0.value, named: $0.key) }
        return WorkingCalendar(
            years: Set(years.map(\.year)), daysOff: years.reduce(into: []) { $0.formUnion($1.daysOff) },
            daysWorked: years.reduce(into: []) { $0.formUnion($1.daysWorked) })
    }

    private func year(_ file: String, named name: String) -> Year? {
        guard let mapping = folder.mapping(file) else { return nil }
        let number = mapping.required("calendar")?.integer(2000...2100).map { Int($0) }
        if let number, name != "\(number).yaml" {
            mapping.report("expected the file to be named \(number).yaml, as its year is")
        }
        _ = mapping.requiredText("source")
        let holidays = mapping.required("holidays")?.items() ?? []
        mapping.finish()
        guard let number else { return nil }
        var year = Year(year: number)
        for holiday in holidays { holiday.mapping().map { read($0, into: &year) } }
        return year
    }

    private func read(_ mapping: Mapping, into year: inout Year) {
        _ = mapping.requiredText("name")
        let from = mapping.required("from").flatMap { date($0, in: year.year) }
        let to = mapping.optional("to").map { date($0, in: year.year) } ?? from
        let work = mapping.optional("work")?.items() ?? []
        mapping.finish()
        if let from, let to {
            guard from <= to, to.dayNumber - from.dayNumber < 15 else {
                return mapping.report("expected a holiday of 1 to 15 days, found \(from) to \(to)")
            }
            for number in from.dayNumber...to.dayNumber { year.daysOff.insert(CivilDate(dayNumber: number)) }
        }
        for node in work {
            guard let day = date(node, in: year.year) else { continue }
            if !day.isWeekend { node.report("only a Saturday or Sunday is worked in the stead of another day") }
            if year.daysOff.contains(day) || !year.daysWorked.insert(day).inserted {
                node.report("the day \(day) stands here already")
            }
        }
    }

    /// The holiday of the new year may begin in the December before.
    private func date(_ node: PackNode, in year: Int) -> CivilDate? {
        guard let date = node.date() else { return nil }
        guard date.year == year || (date.year == year - 1 && date.month == 12) else {
            node.report("expected a day of \(year), found \(date)")
            return nil
        }
        return date
    }
}

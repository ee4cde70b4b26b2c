package import Domain

/// How applications are numbered (申报书编号): a prefix, a part of the date, a serial.
package struct Numbering: Hashable, Sendable {
    package enum DatePart: String, Sendable, CaseIterable {
        case none, year
        /// Two digits of the year and the month, e.g. `2201` (R-APPLY-09).
        case shortMonth = "short-month"
        case month, day
    }

    package enum Serial: String, Sendable, CaseIterable {
        /// Counted within the prefix and the part of the date.
        case sequence
        /// Drawn anew for each one: capital letters and digits (R-APPLY-10).
        case random
    }

    package let prefix: String
    package let datePart: DatePart
    package let digits: Int
    package let serial: Serial

    package init(prefix: String, datePart: DatePart, digits: Int, serial: Serial = .sequence) {
        (self.prefix, self.datePart, self.digits, self.serial) = (prefix, datePart, digits, serial)
    }

    /// What all numbers made on `date` begin with; a sequence counts within it.
    package func scope(on date: CivilDate) -> String {
        let compact = date.description.replacing("-", with: "")
        let part: Substring =
            switch datePart {
            case .none: ""
            case .year: compact.prefix(4)
            case .shortMonth: compact.dropFirst(2).prefix(4)
            case .month: compact.prefix(6)
            case .day: compact.prefix(8)
            }
        return prefix + part
    }

    /// The number for the `sequence`-th application, made on `date`.
    package func number(sequence: Int64, on date: CivilDate) -> String {
        let serial = String(sequence)
        return scope(on: date) + String(repeating: "0", count: max(0, digits - serial.count)) + serial
    }

    /// A number whose serial is drawn from `bytes`, one for each digit.
    package func number(random bytes: [UInt8], on date: CivilDate) -> String {
        let serial = bytes.prefix(digits).map { Self.alphabet[Int($0) % Self.alphabet.count] }
        return scope(on: date) + String(decoding: serial, as: UTF8.self)
    }

    private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
}

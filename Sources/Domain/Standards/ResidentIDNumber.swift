/// The 18-digit citizen identity number (公民身份号码).
///
/// Source: GB 11643-1999; check digit by ISO 7064 MOD 11-2. Foreign-residence numbers of Hong Kong, Macao and
/// Taiwan residents (81…, 82…, 83…) follow the same rule.
package struct ResidentIDNumber: Hashable, Sendable {
    package let text: String
    package let birthDate: CivilDate
    package let sex: Sex

    /// Why a text is not an identity number.
    package enum Problem: Hashable, Sendable {
        case shape, birthDate, checkDigit
    }

    /// Accepts a lower-case `x`; every other deviation is a problem. A birth after `today` is one too.
    package static func read(_ text: String, today: CivilDate) -> Result<ResidentIDNumber, ProblemError<Problem>> {
        let bytes = Array(text.uppercased().utf8)
        guard bytes.count == 18, bytes.dropLast().allSatisfy(isDigit), isDigit(bytes[17]) || bytes[17] == UInt8(ascii: "X"),
            bytes[0] != UInt8(ascii: "0")
        else { return .failure(.init(.shape)) }
        guard let year = Digits.number(bytes[6..<10], count: 4), let month = Digits.number(bytes[10..<12], count: 2),
            let day = Digits.number(bytes[12..<14], count: 2),
            let birth = CivilDate(year: year, month: month, day: day), birth <= today, year >= 1880
        else { return .failure(.init(.birthDate)) }
        guard checkDigit(of: bytes[..<17]) == bytes[17] else { return .failure(.init(.checkDigit)) }
        let sex: Sex = (bytes[16] - UInt8(ascii: "0")) % 2 == 1 ? .male : .female
        return .success(ResidentIDNumber(text: String(decoding: bytes, as: UTF8.self), birthDate: birth, sex: sex))
    }

    private init(text: String, birthDate: CivilDate, sex: Sex) {
        (self.text, self.birthDate, self.sex) = (text, birthDate, sex)
    }

    /// `500***********0174`: what lists and logs show.
    package var masked: String {
        "\(text.prefix(3))***********\(text.suffix(4))"
    }

    /// The check digit for 17 digits, as an ASCII byte.
    package static func checkDigit(of digits: some Sequence<UInt8>) -> UInt8 {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(digits, weights).reduce(0) { $0 + Int($1.0 &- UInt8(ascii: "0")) * $1.1 }
        return Array("10X98765432".utf8)[sum % 11]
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

/// Sex (性别), GB/T 2261.1 codes 1 and 2.
package enum Sex: String, Hashable, Sendable, Codable, CaseIterable {
    case male = "1"
    case female = "2"
}

/// Lets a closed list of problems be the failure of a `Result`.
package struct ProblemError<Problem: Hashable & Sendable>: Error, Hashable {
    package let problem: Problem

    package init(_ problem: Problem) {
        self.problem = problem
    }
}

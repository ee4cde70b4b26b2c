/// The 18-digit citizen identity number (公民身份号码).
///
/// Source: GB 11643-1999; check digit by ISO 7064 MOD 11-2; provinces by GB/T 2260. Residence permits of Hong Kong,
/// Macao and Taiwan residents (81…, 82…, 83…) follow the same rule; so do those of foreigners (9, then the province).
package struct ResidentIDNumber: Hashable, Sendable {
    package let text: String
    package let birthDate: CivilDate
    package let sex: Sex

    /// Why a text is not an identity number.
    package enum Problem: Hashable, Sendable {
        /// Not 17 digits and a digit or X, of no province, or with the order number 000, which is never given out.
        case shape
        case birthDate, checkDigit
    }

    /// Accepts a lower-case `x`; every other deviation is a problem. A birth after `today` is one too.
    package static func read(_ text: String, today: CivilDate) -> Result<ResidentIDNumber, ProblemError<Problem>> {
        let bytes = ASCIILetters.raised(text)
        guard hasShape(bytes) else { return .failure(.init(.shape)) }
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

    private static func hasShape(_ bytes: [UInt8]) -> Bool {
        bytes.count == 18 && bytes.dropLast().allSatisfy(isDigit)
            && (isDigit(bytes[17]) || bytes[17] == UInt8(ascii: "X")) && isOfProvince(bytes)
            && bytes[14..<17].contains { $0 != UInt8(ascii: "0") }
    }

    private static func isOfProvince(_ bytes: [UInt8]) -> Bool {
        let digits = bytes[0] == UInt8(ascii: "9") ? bytes[1..<3] : bytes[0..<2]
        return Digits.number(digits, count: 2).map(provinces.contains) ?? false
    }

    private static let provinces: Set<Int> = Set(
        [
            11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71...71, 81...83,
        ].joined())

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

import Domain
import Testing

/// All numbers are synthetic, or printed as examples in the standards.
@Suite struct ResidentIDNumberTests {
    private static let today = CivilDate(dayNumber: 20_000)

    @Test(arguments: [
        "500103198506140174", "500112199202290289", "510104196801010355", "513401197909300463",
        "340104196601010519", "340103197601010621", "11010519491231002X", "830000198808080770",
        "81000019900102084X", "500101200002299998", "50010619870315008X", "50010619870315008x",
        "50010619870315016X", "50010619870315016x", "50010619870315024X", "50010619870315024x",
        "932682198501010017", "911124198108030024",
    ])
    func aRightNumberIsRead(_ text: String) throws {
        let number = try ResidentIDNumber.read(text, today: Self.today).get()
        #expect(number.text == text.uppercased())
        #expect(number.birthDate.description.filter { $0 != "-" } == text.dropFirst(6).prefix(8))
        #expect(number.masked == "\(text.prefix(3))***********\(text.suffix(4).uppercased())")
    }

    @Test(
        arguments: [
            ("500103198506140170", .checkDigit), ("50010319850614017", .shape), ("5001031985061401740", .shape),
            ("110101194913310026", .birthDate), ("110101194902300025", .birthDate), ("110101190002290038", .birthDate),
            ("990101199001010019", .shape), ("500103209912310010", .birthDate), ("１１０１０５１９４９１２３１００２Ｘ", .shape),
            ("500103 198506140174", .shape), ("110105491231002", .shape), ("110105194912310003", .shape), ("", .shape),
            ("500103198506140174\n", .shape), (" 500103198506140174", .shape), ("x00103198506140174", .shape),
            ("5001031985061401X4", .shape), ("050103198506140174", .shape), ("932682198501010018", .checkDigit),
            ("550103198506140174", .shape), ("912124198108030024", .checkDigit), ("907124198108030024", .shape),
            ("110105187912310020", .birthDate), ("11010519491231002Ⅹ", .shape), ("11010519491231002\u{445}", .shape),
        ] as [(String, ResidentIDNumber.Problem)])
    func aWrongNumberHasOneProblem(_ text: String, _ problem: ResidentIDNumber.Problem) {
        #expect(ResidentIDNumber.read(text, today: Self.today) == .failure(ProblemError(problem)))
    }

    @Test(arguments: [
        ("500103198506140174", Sex.male), ("500112199202290289", .female), ("11010519491231002X", .female),
    ])
    func theSeventeenthDigitTellsTheSex(_ text: String, _ sex: Sex) throws {
        #expect(try ResidentIDNumber.read(text, today: Self.today).get().sex == sex)
    }

    @Test func aBirthIsNotInTheFuture() throws {
        let text = "500103198506140174"
        let birth = try #require(CivilDate(year: 1985, month: 6, day: 14))
        #expect(throws: Never.self) { try ResidentIDNumber.read(text, today: birth).get() }
        let before = ResidentIDNumber.read(text, today: birth.adding(days: -1))
        #expect(before == .failure(ProblemError(.birthDate)))
    }

    @Test func changingAnyOneDigitIsNoticed() {
        let digits = Array("500103198506140174")
        for place in digits.indices {
            for digit in "0123456789" where digit != digits[place] {
                var changed = digits
                changed[place] = digit
                #expect(throws: ProblemError<ResidentIDNumber.Problem>.self) {
                    try ResidentIDNumber.read(String(changed), today: Self.today).get()
                }
            }
        }
    }

    @Test func swappingTwoUnequalNeighboursIsNoticed() {
        let digits = Array("500103198506140174")
        for place in digits.indices.dropLast() where digits[place] != digits[place + 1] {
            var swapped = digits
            swapped.swapAt(place, place + 1)
            #expect(throws: ProblemError<ResidentIDNumber.Problem>.self) {
                try ResidentIDNumber.read(String(swapped), today: Self.today).get()
            }
        }
    }
}

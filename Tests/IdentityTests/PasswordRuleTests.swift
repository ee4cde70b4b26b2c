import Identity
import Testing

@Suite struct PasswordRuleTests {
    @Test(arguments: ["Abcdef12", "abcdef1!", "ABC!@#12", "Aa1!Aa1!Aa1!Aa1!Aa1!", "abcABC~~", "\\\"'`{}Aa1"])
    func goodPasswordsPass(password: String) {
        #expect(PasswordRule.standard.problems(of: password) == [])
    }

    @Test(arguments: [
        ("", [PasswordProblem.tooShort, .tooFewClasses]), ("Abcd12!", [.tooShort]),
        ("Aa1!Aa1!Aa1!Aa1!Aa1!x", [.tooLong]),
        ("abcdefgh", [.tooFewClasses]), ("abcdef12", [.tooFewClasses]), ("Abcdef 12", [.characterNotAllowed]),
        ("Abcdef12é", [.characterNotAllowed]), ("Abcdef12密", [.characterNotAllowed]),
        ("Abcdef12！", [.characterNotAllowed]),
        ("Abc\t1234", [.characterNotAllowed]), ("密码", [.tooShort, .characterNotAllowed, .tooFewClasses]),
    ])
    func badPasswordsAreRefusedWithEveryReason(password: String, problems: [PasswordProblem]) {
        #expect(PasswordRule.standard.problems(of: password) == problems)
    }

    @Test(arguments: [0, 1, 77, 255] as [UInt8])
    func initialPasswordsAreGoodPasswords(byte: UInt8) throws {
        let password = try #require(InitialPassword.make { [UInt8](repeating: byte, count: $0) })
        #expect(PasswordRule.standard.problems(of: password) == [])
    }

    @Test func withoutRandomnessThereIsNoInitialPassword() {
        #expect(InitialPassword.make { _ in [] } == nil)
    }
}

import Domain
import SQLText
import TestSupport
import Testing
import UseCases

@Suite("Signing in")
struct SignInTests {
    private func signIn(
        _ site: TestSite, _ identifier: String = "of-li", _ password: String = "secret",
        on listener: Listener = .public,
        from address: String = "192.0.2.1"
    ) async throws -> Outcome<Account, SignIn.Refusal> {
        try await SignIn(site.context, passwords: PlainPasswords())(
            identifier: identifier, password: password, listener: listener, address: address)
    }

    @Test(arguments: Backend.available, ["of-li", "Of-Li", TestPerson.li.mobile, TestPerson.li.idNumber])
    func everyIdentifierOpensTheSameAccount(backend: Backend, identifier: String) async throws {
        try await TestSite.run(on: backend) { site async throws in
            #expect(try await signIn(site, identifier).value().id == TestPerson.li.account.id)
        }
    }

    @Test(arguments: Backend.available)
    func wrongUnknownDisabledAndTheWrongSideLookTheSame(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.database.write { connection in
                _ = try connection.run("UPDATE accounts SET is_active = 0 WHERE id = 'of-wang'")
            }
            #expect(try await signIn(site, "of-li", "wrong").reasons == [.wrong])
            #expect(try await signIn(site, "nobody").reasons == [.wrong])
            #expect(try await signIn(site, "of-wang").reasons == [.wrong])
            #expect(try await signIn(site, "of-li", on: .intranet).reasons == [.wrong])
            #expect(try await signIn(site, "for-bureau").reasons == [.wrong])
            #expect(try await signIn(site, "for-bureau", on: .intranet).isDone)
        }
    }

    @Test(arguments: Backend.available)
    func whatIsMissingIsNamed(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            #expect(try await signIn(site, "", "").reasons == [.identifierMissing, .passwordMissing])
            #expect(try await signIn(site, "of-li", "").reasons == [.passwordMissing])
        }
    }

    @Test(arguments: Backend.available)
    func fiveFailuresLockTheAddressForAQuarterOfAnHour(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            for _ in 0..<4 { #expect(try await signIn(site, "of-li", "wrong").reasons == [.wrong]) }
            let until = site.clock.now.adding(seconds: 900)
            #expect(try await signIn(site, "OF-LI", "wrong").reasons == [.locked(until: until)])
            #expect(try await signIn(site).reasons == [.locked(until: until)], "the right password too")
            #expect(try await signIn(site, from: "192.0.2.2").isDone, "nobody is locked out from elsewhere")
            #expect(try await signIn(site, "of-wang").isDone)
            site.clock.set(until)
            #expect(try await signIn(site).isDone)
            #expect(try await signIn(site, "of-li", "wrong").reasons == [.wrong], "a success forgets the failures")
        }
    }

    @Test(arguments: Backend.available)
    func failuresThatLieFarApartDoNotLock(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            for _ in 0..<8 {
                #expect(try await signIn(site, "of-li", "wrong").reasons == [.wrong])
                site.clock.advance(seconds: 900)
            }
        }
    }

    @Test(arguments: Backend.available)
    func aQueueThatIsFullCountsNoFailure(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let full = SignIn(site.context, passwords: PlainPasswords(isOverloaded: true))
            for _ in 0..<6 {
                let outcome = try await full(
                    identifier: "of-li", password: "x", listener: .public, address: "192.0.2.1")
                #expect(outcome.reasons == [.busy])
            }
            #expect(try await signIn(site).isDone)
        }
    }

    @Test(arguments: [(4, nil), (5, 900), (6, 1800), (7, 3600), (9, 14_400), (40, 14_400)] as [(Int, Int64?)])
    func everyFurtherFailureDoublesTheLock(failures: Int, seconds: Int64?) {
        var state: SignInFailures?
        for _ in 0..<failures { state = LockOut.afterFailure(state, at: SmallSite.now) }
        #expect(state?.count == failures)
        #expect(state?.lockedUntil == seconds.map { SmallSite.now.adding(seconds: $0) })
    }
}

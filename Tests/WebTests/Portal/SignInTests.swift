import Domain
import HTTPTypes
import TestSupport
import Testing
import UseCases

@Suite struct SignInTests {
    private static let neutral = "账号或密码错误"

    @Test(arguments: ["ah_applicant", "AH_Applicant", "19900000001", "340199197904180313", " ah_applicant "])
    func everyIdentifierOpensTheSameAccount(_ identifier: String) async throws {
        try await WebWorld.run { world in
            let user = try world.visitor()
            let answer = try await user.post("login", ["identifier": identifier, "password": WebWorld.password])
            #expect(answer.location == "/anhui/home")
            #expect(try await user.follow(answer).contains("沈怀远"))
        }
    }

    /// Wrong password, nobody, an account of the other side: one and the same page.
    @Test func whyNobodyWasSignedInIsNotTold() async throws {
        try await WebWorld.run { world in
            var pages: Set<String> = []
            for (identifier, password) in [
                ("ah_applicant", "wrong"), ("nobody_at_all", "secret"), ("ah_city", WebWorld.password),
            ] {
                let page = try await world.visitor().post("login", ["identifier": identifier, "password": password])
                #expect(page.status == .unprocessableContent)
                #expect(page.contains(Self.neutral))
                #expect(try page.form("/anhui/login").value("identifier") == identifier)
                #expect(try page.form("/anhui/login").value("password") == "")
                pages.insert(page.steady.replacing(identifier, with: "WHO"))
            }
            #expect(pages.count == 1)
        }
    }

    @Test func anApplicantCannotSignInOnTheIntranet() async throws {
        try await WebWorld.run { world in
            let visitor = try world.visitor(on: .intranet)
            let page = try await visitor.post("login", ["identifier": "ah_applicant", "password": WebWorld.password])
            #expect(page.status == .unprocessableContent)
            #expect(page.contains(Self.neutral))
        }
    }

    @Test func emptyFieldsAreNamedAndNotCounted() async throws {
        try await WebWorld.run { world in
            let visitor = try world.visitor()
            for _ in 0..<6 {
                let page = try await visitor.post("login", ["identifier": "", "password": ""])
                #expect(page.status == .unprocessableContent)
                #expect(page.errors(of: "identifier") == ["请输入用户名、手机号码或身份证号"])
                #expect(page.errors(of: "password") == ["请输入密码"])
            }
            for _ in 0..<6 { _ = try await visitor.post("login", ["identifier": "ah_applicant", "password": ""]) }
            let right = ["identifier": "ah_applicant", "password": WebWorld.password].map { ($0.key, $0.value) }
            #expect(try await visitor.post("login", right).status == .seeOther)
        }
    }

    @Test func fiveFailuresLockUntilTheNamedTime() async throws {
        try await WebWorld.run { world in
            let visitor = try world.visitor()
            let wrong = [("identifier", "ah_applicant"), ("password", "wrong")]
            let right = [("identifier", "ah_applicant"), ("password", WebWorld.password)]
            for _ in 0..<4 { #expect(try await visitor.post("login", wrong).contains(Self.neutral)) }
            #expect(try await visitor.post("login", wrong).contains("请于 2026-03-10 09:15 之后再试"))
            world.clock.advance(seconds: 14 * 60)
            #expect(try await visitor.post("login", right).contains("2026-03-10 09:15"))
            world.clock.advance(seconds: 61)
            #expect(try await visitor.post("login", right).status == .seeOther)
        }
    }

    @Test(arguments: [
        ("/anhui/profile", "/anhui/profile"), ("/anhui/home?notice=saved", "/anhui/home?notice=saved"),
        ("https://evil.example/", "/anhui/home"), ("//evil.example", "/anhui/home"), ("/chongqing/home", "/anhui/home"),
        ("javascript:alert(1)", "/anhui/home"), ("", "/anhui/home"), ("/anhui/\r\nSet-Cookie: a=b", "/anhui/home"),
    ])
    func oneComesBackToInternalPagesOnly(_ wanted: String, _ reached: String) async throws {
        try await WebWorld.run { world in
            let visitor = try world.visitor()
            var form = try await visitor.get("login?return=\(WebUser.encoded(wanted))").form("/anhui/login")
            form.set("identifier", ["ah_applicant"])
            form.set("password", [WebWorld.password])
            #expect(try await visitor.submit(form).location == reached)
        }
    }

    @Test func whoIsSignedInIsNotAskedAgain() async throws {
        try await WebWorld.run { world in
            let page = try await world.user("ah_applicant").get("login")
            #expect(page.location == "/anhui/home")
        }
    }

    @Test func afterSigningOutTheCookieIsWorthNothing() async throws {
        try await WebWorld.run { world in
            let user = try await world.user("ah_applicant")
            let copy = try world.visitor()
            copy.takeCookies(of: user)
            #expect(try await user.post("logout").location == "/anhui/?notice=signed-out")
            #expect(try await copy.get("profile").status == .seeOther)
            #expect(try await user.get("profile").status == .seeOther)
        }
    }
}

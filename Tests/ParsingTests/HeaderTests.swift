import Parsing
import Testing

@Suite struct HeaderTests {
    @Test func aDownloadNameIsWrittenForOldAndNewReaders() {
        #expect(
            ContentDisposition.attachment.header(fileName: "图 \"1\".pdf")
                == "attachment; filename=\"_ _1_.pdf\"; filename*=UTF-8''%E5%9B%BE%20%221%22.pdf")
        #expect(!ContentDisposition.inline.header(fileName: "a\r\nSet-Cookie: b=c").contains("\r"))
    }

    @Test(arguments: ["/cq", "/cq/", "/cq/a/b?x=1&y=%E9%87%8D", "/cq?x=a/b", "/cq#top", "/cq/a.b/..c"])
    func pathsInsideTheSiteAreReturnedTo(path: String) {
        #expect(ReturnPath(path, site: "cq")?.text == path)
    }

    @Test(arguments: [
        "", "/", "cq", "//cq/a", "/cqx", "/ah/a", "/cq//a", "/cq/\\a", "https://cq/", "/cq/a\r\nb", "/cq/重",
        "/cq/../ah", "/cq/.",
        "/cq/%2e%2e/ah", "/cq/%2Fx/%2F%2Fy", "/cq/%5c", "/cq/%0d", "/cq/%", "/\\cq/", "/cq/ a", "/CQ/a",
    ])
    func otherPathsAreNot(path: String) {
        #expect(ReturnPath(path, site: "cq") == nil)
    }

    @Test func overlongPathsAreNotReturnedTo() {
        #expect(ReturnPath("/cq/" + String(repeating: "a", count: 1996), site: "cq") != nil)
        #expect(ReturnPath("/cq/" + String(repeating: "a", count: 1997), site: "cq") == nil)
    }

    @Test func cookiesAreReadFromAllLines() {
        let cookies = CookieHeader(["a=1; b=x=y;c = 3 ; bare", "d=4; =5; e=ü"])
        #expect(cookies.only("a") == "1")
        #expect(cookies.only("b") == "x=y")
        #expect(cookies.only("c") == "3")
        #expect(cookies.only("d") == "4")
        #expect(cookies.only("bare") == nil)
        #expect(cookies.only("e") == nil)
    }

    @Test func aCookieSentTwiceIsNotTrusted() {
        #expect(CookieHeader(["s=1; s=2"]).only("s") == nil)
    }

    @Test func headerParametersAreRead() {
        let header = HeaderValue(parsing: "multipart/form-data ; Boundary=abc; x=\"y; z\" ;")
        #expect(header?.value == "multipart/form-data")
        #expect(header?.parameters == ["boundary": "abc", "x": "y; z"])
        #expect(HeaderValue(parsing: "a; b") == nil)
        #expect(HeaderValue(parsing: "a; b=\"c\" d") == nil)
        #expect(HeaderValue(parsing: "; b=c") == nil)
        #expect(HeaderValue(parsing: "a; b=\"c") == nil)
    }
}

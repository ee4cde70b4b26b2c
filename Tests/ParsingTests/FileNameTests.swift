import Parsing
import Testing

@Suite struct FileNameTests {
    @Test(arguments: [
        ("身份证正面.jpg", "身份证正面.jpg"), ("C:\\Users\\me\\a.PDF", "a.PDF"), ("/etc/passwd", "passwd"),
        ("../../x.png", "x.png"),
        ("  a b.jpg ", "a b.jpg"), ("a\u{202E}gpj.exe", "agpj.exe"), ("a\u{0}\r\nb.jpg", "ab.jpg"),
        (".htaccess", ".htaccess"),
    ])
    func sentNamesAreMadeHarmless(raw: String, clean: String) {
        #expect(FileName.clean(raw) == clean)
    }

    @Test(arguments: ["", " ", ".", "..", "a/", "a/..", "\u{200B}\u{202E}", "\\"])
    func namesOfNothingAreNil(raw: String) {
        #expect(FileName.clean(raw) == nil)
    }

    @Test func longNamesOfNothingAreNil() {
        #expect(FileName.clean("." + String(repeating: " ", count: 200) + "x y") == nil)
    }

    @Test func longNamesKeepTheirExtension() {
        let clean = FileName.clean(String(repeating: "长", count: 300) + ".jpeg")
        #expect(clean == String(repeating: "长", count: 115) + ".jpeg")
    }

    @Test(arguments: [
        ("a.jpg", "身份证正面", "身份证正面.jpg"), ("a.jpg", "b.jpg", "b.jpg"), ("a.jpg", "b.JPG", "b.jpg"),
        ("a.jpg", "b.pdf", "b.pdf.jpg"), ("a.jpg", " b ", "b.jpg"), ("noext", "b", "b"), ("a.jpg", "v1.2", "v1.2.jpg"),
        ("a.jpg", String(repeating: "长", count: 116), String(repeating: "长", count: 116) + ".jpg"),
    ])
    func renamingKeepsTheExtension(old: String, typed: String, new: String) {
        #expect(FileName.renaming(old, to: typed) == .accepted(new))
    }

    @Test(arguments: [
        ("", [FileNameProblem.empty]), ("  ", [.empty]), (".jpg", [.empty]), ("..", [.empty]),
        ("a/b", [.pathSeparator]),
        ("a\\b", [.pathSeparator]), ("a\u{7}b", [.controlCharacter]), ("a\u{202E}b", [.controlCharacter]),
        (String(repeating: "长", count: 117), [.tooLong]), ("a/\u{0}", [.pathSeparator, .controlCharacter]),
    ])
    func badNamesAreRefusedWithEveryReason(typed: String, problems: [FileNameProblem]) {
        #expect(FileName.renaming("a.jpg", to: typed) == .refused(problems))
    }
}

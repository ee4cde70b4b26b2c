import Domain
import HTTPTypes
import TestSupport
import Testing
import UseCases

/// Files are judged by their content and stored under harmless names; what was typed beside a bad one is kept.
@Suite struct FileInputTests {
    private static let megabytes5 = 5 * 1024 * 1024

    @Test(arguments: [
        ("f_id1", "program.jpg", "文件“program.jpg”的内容不是 JPG/PNG/PDF 格式，没有上传。"),
        ("f_id1", "page.jpg", "文件“page.jpg”的内容不是 JPG/PNG/PDF 格式，没有上传。"),
        ("f_id1", "empty.jpg", "文件“empty.jpg”是空文件，没有上传。"),
        ("f_id1", "truncated.jpg", "文件“truncated.jpg”已损坏或者不完整，没有上传。"),
        ("f_id1", "truncated.png", "文件“truncated.png”已损坏或者不完整，没有上传。"),
        ("f_id1", "truncated.pdf", "文件“truncated.pdf”已损坏或者不完整，没有上传。"),
        ("f_id1", "huge.png", "文件“huge.png”已损坏或者不完整，没有上传。"),
        ("f_id1", "encrypted.pdf", "文件“encrypted.pdf”已加密或者含有脚本，没有上传，请另存为普通的 PDF。"),
        ("f_id1", "script.pdf", "文件“script.pdf”已加密或者含有脚本，没有上传，请另存为普通的 PDF。"),
        ("photo", "scan.pdf", "文件“scan.pdf”的内容不是 JPG/PNG 格式，没有上传。"),
    ])
    func aBadFileIsRefusedBesideItsField(_ field: String, _ name: String, _ sentence: String) async throws {
        try await WebWorld.run { world in
            let id = try await world.started(by: "ah_applicant")
            let user = try await world.user("ah_applicant")
            var form = try await user.get("applications/\(id)/sections/basic").mainForm
            form.set("post", ["总工程师"])
            let page = try await user.submit(form, button: "save", files: [FixtureFile.part(field, name)])
            #expect(page.status == .unprocessableContent)
            #expect(page.errors(of: field) == [sentence])
            #expect(page.summary.map(\.address) == ["#\(field)"])
            #expect(page.contains("填写的内容已保存，但有文件没有上传成功。"))
            #expect(try page.mainForm.value("post") == "总工程师")
            #expect(try await world.site.attachments(id).isEmpty)
        }
    }

    @Test func fiveMegabytesPassAndOneByteMoreDoesNot() async throws {
        try await WebWorld.run { world in
            let id = try await world.started(by: "ah_applicant")
            let user = try await world.user("ah_applicant")
            let form = try await user.get("applications/\(id)/sections/basic").mainForm
            let (whole, over) = (
                try FixtureFile.photo(ofSize: Self.megabytes5), try FixtureFile.photo(ofSize: Self.megabytes5 + 1)
            )
            let files = [
                MultipartBody.File(field: "f_edu", name: "刚好.jpg", bytes: whole),
                MultipartBody.File(field: "f_deg", name: "超出.jpg", bytes: over),
            ]
            let page = try await user.submit(form, button: "save", files: files)
            #expect(page.status == .unprocessableContent)
            #expect(page.errors(of: "f_deg").first?.hasPrefix("文件“超出.jpg”超过 5") == true, "\(page.summary)")
            let kept = try await world.site.attachments(id)
            #expect(kept.map(\.name) == ["刚好.jpg"])
            #expect(kept.map(\.size) == [Self.megabytes5])
        }
    }

    @Test func moreFilesThanAllowedAreRefusedOneByOne() async throws {
        try await WebWorld.run { world in
            let id = try await world.started(by: "ah_applicant")
            let user = try await world.user("ah_applicant")
            let form = try await user.get("applications/\(id)/sections/basic").mainForm
            let files = try ["一.pdf", "二.pdf", "三.pdf"].map { try FixtureFile.part("f_id1", "scan.pdf", as: $0) }
            let page = try await user.submit(form, button: "save", files: files)
            #expect(page.errors(of: "f_id1") == ["最多上传 2 个文件，文件“三.pdf”没有上传。"])
            #expect(try await world.site.attachments(id).map(\.name) == ["一.pdf", "二.pdf"])
        }
    }

    @Test func aNewPhotoTakesThePlaceOfTheFormerOne() async throws {
        try await WebWorld.run { world in
            let id = try await world.started(by: "ah_applicant")
            let user = try await world.user("ah_applicant")
            for name in ["photo.jpg", "drawing.png"] {
                let form = try await user.get("applications/\(id)/sections/basic").mainForm
                #expect(
                    try await user.submit(form, button: "save", files: [FixtureFile.part("photo", name)]).status
                        == .seeOther)
            }
            #expect(try await world.site.attachments(id).map(\.name) == ["drawing.png"])
        }
    }

    @Test(arguments: [
        ("../../etc/passwd.pdf", "passwd.pdf"), ("C:\\fakepath\\证书.pdf", "证书.pdf"),
        ("证书.jpg", "证书.pdf"), ("证书", "证书.pdf"), ("photo.exe", "photo.pdf"), ("a\u{202E}fdp.exe", "afdp.pdf"),
    ])
    func namesAreMadeHarmless(_ sent: String, _ kept: String) async throws {
        try await WebWorld.run { world in
            let id = try await world.started(by: "ah_applicant")
            let user = try await world.user("ah_applicant")
            let form = try await user.get("applications/\(id)/sections/basic").mainForm
            let file = try FixtureFile.part("f_id1", "scan.pdf", as: sent)
            #expect(try await user.submit(form, button: "save", files: [file]).status == .seeOther)
            #expect(try await world.site.attachments(id).map(\.name) == [kept])
        }
    }

    /// No browser sends such a head.
    @Test func aNameWithControlCharactersSpoilsTheWholeBody() async throws {
        try await WebWorld.run { world in
            let id = try await world.started(by: "ah_applicant")
            let before = try await world.footprint()
            let user = try await world.user("ah_applicant")
            let file = try FixtureFile.part("f_id1", "scan.pdf", as: "证\u{7}书.pdf")
            #expect(try await user.upload("applications/\(id)/sections/basic", [], files: [file]).status == .badRequest)
            #expect(try await world.footprint() == before)
        }
    }

    @Test(arguments: [
        ("", "请填写附件名称。"), ("　 ", "请填写附件名称。"), (".pdf", "请填写附件名称。"),
        (String(repeating: "名", count: 101), "附件名称不能超过 100 个字。"),
        ("../../secret", "附件名称不能含有 / \\ : * ? &quot; &lt; &gt; | 等符号和控制字符。"),
        ("a\\b", "附件名称不能含有"), ("a\u{1}b", "附件名称不能含有"), ("a\nb", "附件名称不能含有"),
        ("a\u{202E}b", "附件名称不能含有"), ("a|b", "附件名称不能含有"),
    ])
    func aBadNewNameIsRefused(_ name: String, _ sentence: String) async throws {
        try await WebWorld.run { world in
            let target = try await AccessPhase.draft.prepare(world)
            let before = try await world.footprint()
            let user = try await world.user("ah_applicant")
            let path = "/anhui/attachments/\(target.attachment)/rename"
            var form = try await user.get(path).form(path)
            form.set("name", [name])
            let page = try await user.submit(form)
            #expect(page.status == .unprocessableContent)
            #expect(page.contains(sentence), "\(page.summary)")
            #expect(page.summary.map(\.address).allSatisfy { $0 == "#name" })
            #expect(try await world.footprint() == before)
        }
    }

    @Test func aNewNameIsTakenAndTheExtensionStays() async throws {
        try await WebWorld.run { world in
            let target = try await AccessPhase.draft.prepare(world)
            let user = try await world.user("ah_applicant")
            let path = "/anhui/attachments/\(target.attachment)/rename"
            var form = try await user.get(path).form(path)
            form.set("name", ["证件照.exe"])
            #expect(try await user.submit(form).location?.contains("notice=renamed") == true)
            let names = try await world.site.attachments(target.application).map(\.name)
            #expect(names.contains("证件照.exe.jpg"))
        }
    }

    @Test func aBodyBeyondTheLimitIsNotRead() async throws {
        try await WebWorld.run { world in
            let id = try await world.started(by: "ah_applicant")
            let user = try await world.user("ah_applicant")
            let path = "applications/\(id)/sections/basic"
            let files = try await user.announce(path, bytes: 64 * 1024 * 1024 + 1)
            #expect(files.status == .contentTooLarge)
            #expect(files.contains("一次提交合计不能超过 64MB"))
            let text = String(repeating: "a", count: 2 * 1024 * 1024)
            let plain = try await user.post("applications/\(id)/sections/notes", ["other": text])
            #expect(plain.status == .contentTooLarge)
        }
    }
}

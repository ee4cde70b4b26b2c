import Parsing
import Testing

@Suite struct FormDecodingTests {
    @Test func fieldsKeepTheirOrderAndRepeatedNames() {
        let fields = decoded("a=1&b=2&a=3&empty=&bare")
        #expect(fields?.pairs.map(\.name) == ["a", "b", "a", "empty", "bare"])
        #expect(fields?.all("a") == ["1", "3"])
        #expect(fields?.first("a") == "1")
        #expect(fields?.first("empty") == "")
        #expect(fields?.first("bare") == "")
        #expect(fields?.first("absent") == nil)
        #expect(fields?.all("absent") == [])
    }

    @Test(arguments: [
        ("x=a+b", "a b"), ("x=a%2Bb", "a+b"), ("x=%E9%87%8D%E5%BA%86", "重庆"), ("x=a%3db%26c", "a=b&c"),
        ("x=a=b", "a=b"),
        ("x=%0D%0A", "\r\n"), ("&&x=1&&", "1"), ("x=%f0%9f%98%80", "😀"),
    ])
    func valuesAreDecoded(body: String, value: String) {
        #expect(decoded(body)?.first("x") == value)
    }

    @Test(arguments: [
        ("x=%", FormProblem.badPercentEncoding), ("x=%4", .badPercentEncoding), ("x=%zz", .badPercentEncoding),
        ("%=1", .badPercentEncoding), ("x=%FF", .notUTF8), ("x=%C0%AF", .notUTF8), ("x=%ED%A0%80", .notUTF8),
        ("%FF=1", .notUTF8), ("x=%00", .containsNUL), ("x%00=1", .containsNUL), ("abcde=1", .nameTooLong),
        ("x=123456", .valueTooLong(name: "x")), ("a=1&b=1&c=1&d=1", .tooManyPairs),
        ("a=1&&&&&&&&&&&&&&&&&&&&&&", .bodyTooLarge),
    ])
    func badBodiesAreRefused(body: String, problem: FormProblem) {
        let limits = FormLimits(pairs: 3, nameBytes: 4, valueBytes: 5, totalBytes: 20)
        #expect(FormDecoding.urlencoded(body.utf8, limits: limits) == .failure(problem))
    }

    @Test func limitsThemselvesPass() {
        let limits = FormLimits(pairs: 2, nameBytes: 4, valueBytes: 5, totalBytes: 13)
        #expect(FormDecoding.urlencoded("abcd=12345&b=".utf8, limits: limits) == .success(["abcd": "12345", "b": ""]))
    }

    @Test func thePartsOfAMultipartFormAreCheckedTheSameWay() {
        #expect(FormDecoding.text("重庆+%41".utf8) == .success("重庆+%41"))
        #expect(FormDecoding.text([0x41, 0]) == .failure(.containsNUL))
        #expect(FormDecoding.text([0xFF]) == .failure(.notUTF8))
    }

    @Test func theContentTypeTellsTheEncoding() {
        #expect(FormEncoding(contentType: "application/x-www-form-urlencoded; charset=UTF-8") == .urlencoded)
        let boundary = MultipartBoundary("ab c")
        #expect(boundary != nil)
        #expect(
            FormEncoding(contentType: "Multipart/Form-Data; boundary=\"ab c\"") == boundary.map(FormEncoding.multipart))
        #expect(FormEncoding(contentType: "multipart/form-data") == nil)
        #expect(FormEncoding(contentType: "text/plain") == nil)
        #expect(FormEncoding(contentType: "") == nil)
    }

    private func decoded(_ body: String) -> FormFields? {
        try? FormDecoding.urlencoded(body.utf8).get()
    }
}

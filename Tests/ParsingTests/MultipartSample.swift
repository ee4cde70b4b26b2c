import Parsing
import Testing

/// One multipart body of the boundary `X-y`, and what it means.
struct MultipartSample: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let body: String
    let events: [MultipartEvent]

    static let valid = [
        MultipartSample(
            testDescription: "a field and a file",
            body: part(#"form-data; name="姓名""#, "张三")
                + part(#"form-data; name="photo"; filename="正面.jpg""#, "\r\n--X-\r--X-y\r\r\n-", type: "image/JPEG")
                + "--X-y--\r\n",
            events: field("姓名", "张三") + [
                .partBegan(name: "photo", fileName: "正面.jpg", contentType: "image/jpeg"),
                .partBytes(Array("\r\n--X-\r--X-y\r\r\n-".utf8)), .partEnded, .finished,
            ]),
        MultipartSample(testDescription: "no part at all", body: "--X-y--", events: [.finished]),
        MultipartSample(
            testDescription: "preamble, padding and epilogue",
            body: "hello\r\n\r\n--X-y \t\r\nContent-Disposition: form-data; name=a\r\n\r\nb\r\n--X-y--bye\r\n--X-y\r\n",
            events: field("a", "b") + [.finished]),
        MultipartSample(
            testDescription: "empty values and no file chosen",
            body: part("form-data; name=\"a\"", "") + part("form-data; name=\"f\"; filename=\"\"", "") + "--X-y--",
            events: field("a", "") + [
                .partBegan(name: "f", fileName: "", contentType: nil), .partEnded, .finished,
            ]),
        MultipartSample(
            testDescription: "quoted names and foreign headers",
            body: "--X-y\r\nX-Other: 1\r\ncontent-DISPOSITION:form-data;"
                + "name=\"a\\\"b%22c\" ; filename=\"C:\\x;y\\z.pdf\";\r\n\r\n\r\n--X-y--",
            events: [
                .partBegan(name: "a\"b\"c", fileName: "C:\\x;y\\z.pdf", contentType: nil), .partEnded, .finished,
            ]),
        MultipartSample(
            testDescription: "an encoded file name",
            body: part("form-data; name=f; filename=\"x\"; filename*=UTF-8''%E5%9B%BE.png", "1") + "--X-y--",
            events: [
                .partBegan(name: "f", fileName: "图.png", contentType: nil), .partBytes([0x31]), .partEnded, .finished,
            ]),
    ]

    static func part(_ disposition: String, _ content: String, type: String? = nil) -> String {
        let typeLine = type.map { "Content-Type: \($0)\r\n" } ?? ""
        return "--X-y\r\nContent-Disposition: \(disposition)\r\n\(typeLine)\r\n\(content)\r\n"
    }

    private static func field(_ name: String, _ value: String) -> [MultipartEvent] {
        let bytes: [MultipartEvent] = value.isEmpty ? [] : [.partBytes(Array(value.utf8))]
        return [.partBegan(name: name, fileName: nil, contentType: nil)] + bytes + [.partEnded]
    }
}

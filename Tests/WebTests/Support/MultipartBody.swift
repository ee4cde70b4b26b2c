/// A form with files, as a browser writes it.
struct MultipartBody {
    /// A chosen file.
    struct File {
        let field: String
        let name: String
        let bytes: [UInt8]
        var type = "application/octet-stream"
    }

    static let boundary = "----one-two-three"
    let bytes: [UInt8]
    var contentType: String { "multipart/form-data; boundary=\(Self.boundary)" }

    init(fields: [(String, String)], files: [File]) {
        var bytes: [UInt8] = []
        for (name, value) in fields {
            bytes += Array(
                "--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for file in files {
            let head = "Content-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\""
            bytes += Array("--\(Self.boundary)\r\n\(head)\r\nContent-Type: \(file.type)\r\n\r\n".utf8)
            bytes += file.bytes
            bytes += Array("\r\n".utf8)
        }
        self.bytes = bytes + Array("--\(Self.boundary)--\r\n".utf8)
    }
}

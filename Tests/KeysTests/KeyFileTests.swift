import Foundation
import Keys
import Testing

@Suite struct KeyFileTests {
    @Test func aKeyFileIsMadeOnceAndReadAgain() throws {
        try withFolder { folder in
            let path = folder + "/master.keys"
            let made = try KeyFile.create(at: path, randomBytes: CountedBytes().next)
            let read = try KeyFile.read(at: path)
            #expect(read.keys.map(\.id) == ["k1"])
            #expect(read.keys.map(\.secret.revealed) == made.keys.map(\.secret.revealed))
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            #expect(throws: KeyFileError(path: path, reason: .existing)) {
                try KeyFile.create(at: path, randomBytes: CountedBytes().next)
            }
        }
    }

    @Test func aMissingFileIsSaidInASentence() {
        let error = #expect(throws: KeyFileError.self) { try KeyFile.read(at: "/nowhere/keys") }
        #expect(error?.reason == .missing)
        #expect(error?.description.hasPrefix("There is no key file at /nowhere/keys.") == true)
    }

    @Test(arguments: [0o640, 0o604, 0o660, 0o644])
    func aFileOpenToOthersIsRefused(mode: Int) throws {
        try withFolder { folder in
            let path = folder + "/master.keys"
            _ = try KeyFile.create(at: path, randomBytes: CountedBytes().next)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            let reason = KeyFileError.Reason.openToOthers(permissions: UInt32(mode))
            #expect(throws: KeyFileError(path: path, reason: reason)) { try KeyFile.read(at: path) }
        }
    }

    @Test func aFolderIsNoKeyFile() throws {
        try withFolder { folder in
            #expect(throws: KeyFileError(path: folder, reason: .notAFile)) { try KeyFile.read(at: folder) }
        }
    }

    @Test func aLineAddedAtTheEndIsTheKeyForNewValues() throws {
        try withText("bole-keys 1\n# old\nkey k1 \(Self.secretA)\n\nkey k2 \(Self.secretB)") { path in
            let sealer = Sealer(keys: try KeyFile.read(at: path), randomBytes: CountedBytes().next)
            #expect(try sealer.seal("x", context: "c").text.hasPrefix("v1.k2."))
        }
    }

    @Test(arguments: [
        ("", 1), ("bole-keys 2\n", 1), ("bole-keys 1\n", 0), ("bole-keys 1\nkey k1 short\n", 2),
        ("bole-keys 1\nkey K1 \(secretA)\n", 2), ("bole-keys 1\n\nkey k1  \(secretA)\n", 3),
        ("bole-keys 1\nkey k1 \(secretA)\nkey k1 \(secretB)\n", 0), ("bole-keys 1\nkey k1 \(secretA)=\n", 2),
        ("bole-keys 1\r\nkey k1 \(secretA)\r\n", 1),
    ])
    func malformedFilesAreRefusedWithTheirLine(text: String, line: Int) throws {
        try withText(text) { path in
            let error = #expect(throws: KeyFileError.self) { try KeyFile.read(at: path) }
            guard case .malformed(line, _)? = error?.reason else {
                Issue.record("another reason: \(String(describing: error))")
                return
            }
        }
    }

    @Test func secretsNeverPrint() throws {
        let secret = Secret("hunter2")
        var dumped = ""
        dump(secret, to: &dumped)
        #expect("\(secret) \(String(reflecting: secret)) \(dumped)".contains("hunter2") == false)
        var sealerDump = ""
        dump(try sealer("k1"), to: &sealerDump)
        #expect(!sealerDump.contains("Key"))
    }

    private static let secretA = String(repeating: "A", count: 43)
    private static let secretB = String(repeating: "B", count: 42) + "A"

    private func withText(_ text: String, _ body: (String) throws -> Void) throws {
        try withFolder { folder in
            let path = folder + "/master.keys"
            try Data(text.utf8).write(to: URL(filePath: path))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            try body(path)
        }
    }
}

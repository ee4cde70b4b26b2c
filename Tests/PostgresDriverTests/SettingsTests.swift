import Keys
import PostgresDriver
import SQLText
import Testing

@Suite struct SettingsTests {
    @Test(arguments: [
        "", "bole", "mysql://a@b/c", "postgresql://", "postgresql://a:s3cret@host", "postgresql://a:s3cret@host:x y/db",
        "postgresql://a:s3cret@host/db?nonsense=1", "postgresql://a:s3cret%ZZ@host/db", "postgresql://a:s3cret@[::1/db",
        "host=h dbname=d password=s3cret",
    ])
    func anAddressOfAnotherFormIsRefusedWithoutShowingIt(address: String) {
        let found = #expect(throws: PostgresOpenFailure.malformedAddress) {
            try PostgresSettings(url: Secret(address))
        }
        #expect(found?.description.contains("s3cret") == false)
    }

    @Test(arguments: [
        "postgresql://bole:s3cret@db.example.org:5433/bole", "postgres://bole:s3cret@127.0.0.1/bole",
        "postgresql:///bole?host=/run/postgresql&password=s3cret", "postgresql:///bole?sslpassword=s3cret",
    ])
    func noPasswordIsShown(address: String) throws {
        let settings = try PostgresSettings(url: Secret(address))
        var dumped = ""
        dump(settings, to: &dumped)
        #expect(!"\(settings) \(String(reflecting: settings)) \(dumped)".contains("s3cret"))
    }

    @Test func numbersOutsideOfTheirRangeAreBroughtIntoIt() throws {
        let settings = try PostgresSettings(
            url: Secret("postgresql:///bole"), connections: 0, queueLimit: -1, statementSeconds: 0, connectSeconds: 9999
        )
        #expect(settings.connections == 1 && settings.queueLimit == 1 && settings.statementSeconds == 1)
        #expect(settings.connectSeconds == 600)
    }

    /// A server elsewhere is refused without TLS: the address is one of documentation, which nobody answers.
    @Test(
        arguments: [
            ("postgresql://u@192.0.2.1/d", "verify-full"), ("postgresql://u@localhost,192.0.2.1/d", "verify-full"),
            ("postgresql://u@192.0.2.1/d?sslmode=require", "require"), ("postgresql://u@localhost/d", nil),
            ("postgresql://u@/d?host=/run/postgresql", nil), ("postgresql:///d", nil),
            ("postgresql://u@localhost/d?hostaddr=192.0.2.1", "verify-full"),
        ] as [(String, String?)])
    func aServerElsewhereIsSpokenToOverCheckedTLS(address: String, mode: String?) throws {
        let settings = try PostgresSettings(url: Secret(address))
        #expect(settings.tlsMode == mode)
    }
}

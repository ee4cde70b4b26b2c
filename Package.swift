// swift-tools-version: 6.2
import PackageDescription

/// Every target of Bole is built with the same strictness; dependencies are left as they are.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func system(_ name: String, pkgConfig: String? = nil, apt: String) -> Target {
    .systemLibrary(name: name, path: "Sources/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

let package = Package(
    name: "bole",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "bole", targets: ["bole"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // The vocabulary and the engines: pure values, no input or output, no clock of their own.
        room("Domain"),
        room("Texts"),
        room("Expressions", ["Domain"]),
        room("FormEngine", ["Domain", "Expressions"]),
        room("WorkflowEngine", ["Domain"]),
        room("Access", ["Domain"]),
        room("Programmes", ["Domain", "Expressions", "FormEngine", "WorkflowEngine", "Access", "Texts"]),
        room(
            "PackLoader",
            [
                "Domain", "Expressions", "FormEngine", "WorkflowEngine", "Access", "Programmes", "Texts",
                .product(name: "Yams", package: "Yams"), crypto,
            ]),
        // The actions, and the ports through which they reach the world.
        room(
            "UseCases",
            [
                "Domain", "Expressions", "FormEngine", "WorkflowEngine", "Access", "Programmes", "Texts", "Keys",
            ]),
        // Storage.
        room("SQLText"),
        system("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
        room("SQLiteDriver", ["SQLText", "CSQLite"]),
        system("CLibPQ", pkgConfig: "libpq", apt: "libpq-dev"),
        room("PostgresDriver", ["SQLText", "Keys", "CLibPQ", nioPosix]),
        room(
            "Store",
            [
                "Domain", "Expressions", "FormEngine", "WorkflowEngine", "Access", "Programmes", "UseCases", "SQLText",
                "Keys", crypto,
            ], resources: [.copy("Migrations")]),
        // The real ends of the ports.
        room("Keys", [crypto]),
        room("Parsing"),
        system("CVips", pkgConfig: "vips", apt: "libvips-dev"),
        system("CMagic", pkgConfig: "libmagic", apt: "libmagic-dev"),
        room("Blobs", ["Domain", "FormEngine", "UseCases", "Keys", "CVips", "CMagic", nioPosix]),
        system("CQR", pkgConfig: "libqrencode", apt: "libqrencode-dev"),
        room("Documents", ["Domain", "UseCases", "CQR", nioPosix], resources: [.copy("Worker")]),
        room("LookUps", ["Domain", "UseCases", "Keys"]),
        room("Identity", ["Domain", "UseCases", crypto, cryptoExtras, nioPosix]),
        // The web.
        room("Markup"),
        room("Pages", ["Markup", "Texts"]),
        room(
            "Web",
            [
                "Domain", "Expressions", "FormEngine", "WorkflowEngine", "Access", "Programmes", "UseCases", "Texts",
                "Parsing", "Keys", "Markup", "Pages", hummingbird, hummingbirdCore, nioCore, logging,
                .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                crypto,
            ], resources: [.copy("Public")]),
        .executableTarget(
            name: "bole",
            dependencies: [
                "Domain", "FormEngine", "WorkflowEngine", "Access", "Programmes", "PackLoader", "UseCases", "Texts",
                "SQLText", "SQLiteDriver", "PostgresDriver", "Store", "Keys", "Blobs", "Documents", "Identity",
                "LookUps", "Pages", "Web",
                hummingbird, hummingbirdCore, nioCore, nioPosix, logging,
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        // Measures; nobody installs it.
        .executableTarget(
            name: "bole-bench",
            dependencies: [
                "Domain", "FormEngine", "WorkflowEngine", "Access", "Programmes", "PackLoader", "UseCases",
                "SQLText", "SQLiteDriver", "PostgresDriver", "Store", "Keys", "Identity", "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // Tests, one target for each room that has behaviour of its own.
        room(
            "TestSupport",
            [
                "Domain", "Expressions", "FormEngine", "WorkflowEngine", "Access", "Programmes", "PackLoader",
                "UseCases", "Texts",
                "SQLText", "SQLiteDriver", "CSQLite", "PostgresDriver", "CLibPQ", "Store", "Keys", "Blobs", "Identity",
            ]),
        tests("DomainTests", ["Domain"]),
        tests("ExpressionsTests", ["Domain", "Expressions"], exclude: ["vectors.json", "cel.json"]),
        tests("FormEngineTests", ["Domain", "Expressions", "FormEngine"], exclude: ["fields.json"]),
        tests("WorkflowEngineTests", ["Domain", "WorkflowEngine"]),
        tests("AccessTests", ["Domain", "Access"]),
        tests(
            "PackLoaderTests",
            [
                "Domain", "Expressions", "FormEngine", "WorkflowEngine", "Programmes", "PackLoader", "Texts",
            ]),
        tests("SQLTextTests", ["SQLText"]),
        tests("SQLiteDriverTests", ["SQLText", "SQLiteDriver"]),
        tests("PostgresDriverTests", ["SQLText", "Keys", "PostgresDriver", "TestSupport"]),
        tests("KeysTests", ["Domain", "Keys"]),
        tests("ParsingTests", ["Parsing"]),
        tests("BlobsTests", ["Domain", "Keys", "Blobs", nioPosix]),
        tests("DocumentsTests", ["Domain", "Documents", "PackLoader", "Programmes", "UseCases", "TestSupport"]),
        tests(
            "LookUpsTests",
            [
                "Domain", "Keys", "LookUps", "UseCases", hummingbird, hummingbirdCore, logging, nioCore,
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]),
        tests("IdentityTests", ["Domain", "Identity"]),
        tests("MarkupTests", ["Markup"]),
        tests("PagesTests", ["Markup", "Pages"]),
        tests(
            "StoreTests",
            [
                "Domain", "FormEngine", "WorkflowEngine", "Access", "Programmes", "SQLText", "Store", "UseCases",
                "TestSupport",
            ]),
        tests(
            "UseCasesTests",
            [
                "Domain", "Expressions", "FormEngine", "WorkflowEngine", "Access", "Programmes", "SQLText", "Store",
                "UseCases",
                "TestSupport",
            ]),
        tests(
            "WebTests",
            [
                "Domain", "FormEngine", "WorkflowEngine", "Access", "Programmes", "PackLoader", "UseCases", "Texts",
                "Expressions", "Keys",
                "Store", "SQLText", "SQLiteDriver", "Blobs", "Identity", "Parsing", "Markup", "Pages", "Web",
                "TestSupport",
                hummingbird, hummingbirdCore, nioCore, nioPosix,
                logging,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ], exclude: ["Snapshots"]),
    ]
)

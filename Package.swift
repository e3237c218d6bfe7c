// swift-tools-version: 6.2
import PackageDescription

/// Whether the program is built to be fuzzed (`Tests/Fuzz/run`): with one more target, and counters of what was reached.
let isFuzzed = Context.environment["PROTOKOLL_FUZZ"] != nil

/// Settings of every Swift target: the language modes we build with, warnings as errors.
let plain: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// Settings of what the program is made of.
let swift = plain + (isFuzzed ? [.unsafeFlags(["-sanitize=fuzzer"])] : [])

/// Settings of the targets that touch C memory.
let wrapper: [SwiftSetting] = swift + [.strictMemorySafety()]

/// Links a Debian static archive, so that the installed program needs no library beside it.
func archive(_ names: String...) -> [LinkerSetting] {
    names.map { .linkedLibrary(":lib\($0).a") }
}

/// What libgit2 calls of Kerberos and SSH, answered by one function of ours that does nothing.
///
/// Protokoll never opens a connection: what talks to a remote runs the `git` program. Kerberos has no static archive.
let network = """
    GSS_C_NT_HOSTBASED_SERVICE gss_delete_sec_context gss_display_status gss_import_name
    gss_indicate_mechs gss_init_sec_context gss_release_buffer gss_release_name
    gss_release_oid_set libssh2_agent_connect libssh2_agent_disconnect libssh2_agent_free
    libssh2_agent_get_identity libssh2_agent_init libssh2_agent_list_identities
    libssh2_agent_userauth libssh2_channel_close libssh2_channel_free libssh2_channel_open_ex
    libssh2_channel_process_startup libssh2_channel_read_ex libssh2_channel_set_blocking
    libssh2_channel_write_ex libssh2_exit libssh2_hostkey_hash libssh2_init
    libssh2_knownhost_checkp libssh2_knownhost_free libssh2_knownhost_init
    libssh2_knownhost_readfile libssh2_session_abstract libssh2_session_disconnect_ex
    libssh2_session_free libssh2_session_handshake libssh2_session_hostkey
    libssh2_session_init_ex libssh2_session_last_error libssh2_session_method_pref
    libssh2_session_set_blocking libssh2_userauth_authenticated
    libssh2_userauth_keyboard_interactive_ex libssh2_userauth_list libssh2_userauth_password_ex
    libssh2_userauth_publickey libssh2_userauth_publickey_fromfile_ex
    libssh2_userauth_publickey_frommemory
    """

/// Puts the functions of `Git/NoNetwork.swift` in the place of those, and of what mbed TLS prepares for connections: the
/// machine's certificates alone would cost every start 4 ms.
let withoutNetwork: [LinkerSetting] = [
    .unsafeFlags(
        [
            "-Xlinker", "--undefined=protokoll_git_no_network",
            "-Xlinker", "--wrap=mbedtls_x509_crt_parse_file",
            "-Xlinker", "--wrap=mbedtls_x509_crt_parse_path",
            "-Xlinker", "--wrap=mbedtls_ctr_drbg_seed",
        ]
            + network.split(whereSeparator: \.isWhitespace).flatMap {
                ["-Xlinker", "--defsym=\($0)=protokoll_git_no_network"]
            })
]

let package = Package(
    name: "protokoll",
    products: [.executable(name: "protokoll", targets: ["protokoll"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        // MARK: C libraries: module map and shim header only
        .systemLibrary(name: "CLibgit2", providers: [.apt(["libgit2-dev"])]),
        .systemLibrary(
            name: "CCmarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CYaml", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CLinux"),

        // MARK: Files put into the program at build
        .executableTarget(
            name: "embed-files", dependencies: ["Text", "Yaml"], swiftSettings: plain,
            // What it depends on is instrumented too; gold would take the fuzzer's own main for this program's.
            linkerSettings: isFuzzed ? [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])] : []),
        .plugin(
            name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"], path: "Sources/EmbedFiles"),

        // MARK: Text: byte ranges, lines, edits, diagnostics
        .target(name: "Text", swiftSettings: swift),
        .testTarget(name: "TextTests", dependencies: ["Text", "TestSupport"], swiftSettings: swift),

        // MARK: Yaml: libyaml as a value tree
        .target(
            name: "Yaml", dependencies: ["CYaml"], swiftSettings: wrapper,
            linkerSettings: archive("yaml")),
        .testTarget(name: "YamlTests", dependencies: ["Yaml"], swiftSettings: swift),

        // MARK: Markdown: cmark-gfm as a flat value tree
        .target(
            name: "Markdown", dependencies: ["CCmarkGFM", "Text"], swiftSettings: wrapper,
            linkerSettings: archive("cmark-gfm-extensions", "cmark-gfm")),
        .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "Text", "TestSupport"], swiftSettings: swift),

        // MARK: Git: libgit2 as Swift values
        .target(
            name: "Git", dependencies: ["CLibgit2"], swiftSettings: wrapper,
            linkerSettings: archive(
                "git2", "mbedtls", "mbedx509", "mbedcrypto", "http_parser", "pcre2-8", "z")
                + withoutNetwork),
        .testTarget(name: "GitTests", dependencies: ["Git", "TestSupport"], swiftSettings: swift),

        // MARK: Cache: SQLite as a file that may go at any time
        .target(
            name: "Cache", dependencies: ["CSQLite"], swiftSettings: wrapper,
            linkerSettings: archive("sqlite3")),
        .testTarget(name: "CacheTests", dependencies: ["Cache", "TestSupport"], swiftSettings: swift),

        // MARK: Documents: what a document says; pure
        .target(
            name: "Documents", dependencies: ["Markdown", "Text", "Yaml"],
            exclude: ["Words"], swiftSettings: swift, plugins: ["EmbedFiles"]),
        .testTarget(
            name: "DocumentsTests", dependencies: ["Documents", "Markdown", "Text", "TestSupport", "Yaml"],
            swiftSettings: swift),

        // MARK: Importing: files of other tools as documents; pure
        .target(name: "Importing", dependencies: ["Documents", "Text"], swiftSettings: swift),
        .testTarget(
            name: "ImportingTests", dependencies: ["Importing", "Documents", "Text", "TestSupport"],
            swiftSettings: swift),

        // MARK: Workspace: which bytes at which path at which revision
        .target(
            name: "Workspace", dependencies: ["Cache", "Documents", "Git", "Text", "Yaml"],
            swiftSettings: swift, plugins: ["EmbedFiles"]),
        .testTarget(
            name: "WorkspaceTests",
            dependencies: ["Workspace", "Cache", "Documents", "Git", "Text", "TestSupport", "Yaml"],
            swiftSettings: swift),

        // MARK: Recording: the one way into git
        .target(
            name: "Recording", dependencies: ["CLinux", "Documents", "Git", "Text", "Workspace"],
            exclude: ["Words"], swiftSettings: swift, plugins: ["EmbedFiles"]),
        .testTarget(
            name: "RecordingTests",
            dependencies: ["Recording", "Documents", "Git", "Text", "Workspace", "TestSupport"],
            swiftSettings: swift),

        // MARK: Changes: a command's intent → edits and a message
        .target(
            name: "Changes",
            dependencies: [
                "Documents", "Git", "Importing", "Ledger", "Messages", "Recording", "Text", "Trail", "Workspace",
                "Yaml",
            ],
            swiftSettings: swift, plugins: ["EmbedFiles"]),
        .testTarget(
            name: "ChangesTests",
            dependencies: [
                "Changes", "Documents", "Git", "Importing", "Ledger", "Messages", "Recording", "Text", "Trail",
                "Workspace", "TestSupport",
            ], swiftSettings: swift),

        // MARK: Ledger: actions across documents
        .target(
            name: "Ledger", dependencies: ["Documents", "Text", "Workspace"], swiftSettings: swift),
        .testTarget(
            name: "LedgerTests", dependencies: ["Ledger", "Documents", "Text", "TestSupport"], swiftSettings: swift),

        // MARK: Trail: the past
        .target(
            name: "Trail", dependencies: ["Cache", "Documents", "Git", "Ledger", "Text", "Workspace"],
            swiftSettings: swift),
        .testTarget(
            name: "TrailTests",
            dependencies: ["Trail", "Cache", "Documents", "Git", "Ledger", "Workspace", "TestSupport"],
            swiftSettings: swift),

        // MARK: Messages: every sentence a user sees
        .target(
            name: "Messages", dependencies: ["Text"], exclude: ["Sentences", "Topics"],
            swiftSettings: swift, plugins: ["EmbedFiles"]),
        .testTarget(
            name: "MessagesTests", dependencies: ["Messages", "TestSupport", "Text", "Yaml"], swiftSettings: swift),

        // MARK: Reports: values → table, Markdown, JSON
        .target(
            name: "Reports",
            dependencies: ["Documents", "Ledger", "Markdown", "Messages", "Text", "Workspace"], swiftSettings: swift),
        .testTarget(
            name: "ReportsTests",
            dependencies: ["Reports", "Documents", "Ledger", "Messages", "Text", "Workspace", "TestSupport"],
            swiftSettings: swift),

        // MARK: Watching: what happens to files, and when they are at rest
        .target(name: "Watching", dependencies: ["CLinux", "Git", "Workspace"], swiftSettings: swift),
        .testTarget(
            name: "WatchingTests", dependencies: ["Watching", "Git", "Workspace", "TestSupport"], swiftSettings: swift),

        // MARK: CommandTree: what commands there are, as the argument parser tells it
        .target(name: "CommandTree", dependencies: ["Yaml"], swiftSettings: swift),
        .testTarget(name: "CommandTreeTests", dependencies: ["CommandTree", "TestSupport"], swiftSettings: swift),

        // MARK: The manual, made of the help
        .executableTarget(
            name: "manual-pages", dependencies: ["CommandTree", "Messages"], swiftSettings: swift),
        .testTarget(
            name: "ManualPagesTests", dependencies: ["manual-pages", "CommandTree", "Messages"], swiftSettings: swift),

        // MARK: The program
        .target(
            name: "CommandLineTool",
            dependencies: [
                "Changes", "CommandTree", "Documents", "Git", "Importing", "Ledger", "Messages", "Recording", "Reports",
                "Text", "Trail", "Watching", "Workspace",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Completion/Scripts"], swiftSettings: swift, plugins: ["EmbedFiles"]),
        .testTarget(
            name: "CommandLineToolTests",
            dependencies: [
                "CommandLineTool", "Documents", "Git", "Messages", "Reports", "TestSupport", "Text", "Workspace",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: swift),
        .executableTarget(name: "protokoll", dependencies: ["CommandLineTool"], swiftSettings: swift),

        // MARK: The whole program, from outside
        .target(
            name: "TestSupport", dependencies: ["CLinux"], path: "Tests/TestSupport", swiftSettings: swift),
        .testTarget(name: "EndToEnd", dependencies: ["TestSupport"], swiftSettings: swift),
    ],
    swiftLanguageModes: [.v6]
)

if isFuzzed {
    package.targets += [
        .target(
            name: "FuzzReader", dependencies: ["Documents", "Ledger", "Text"], path: "Tests/Fuzz/Reader",
            swiftSettings: swift),
        .executableTarget(
            name: "fuzz-reader", dependencies: ["FuzzReader"], path: "Tests/Fuzz/Driver",
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]),
    ]
}

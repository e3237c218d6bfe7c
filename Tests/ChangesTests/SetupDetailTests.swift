import Changes
import Documents
import Git
import Messages
import Recording
import TestSupport
import Testing
import Workspace

/// What a person tells when a workspace is made: what may be recorded of it, and what need not be asked for.
@Suite struct SetupDetailTests {
    @Test(arguments: [
        Case("a name", (SetupDetail.name, "Åsa Öberg"), nil as SetupDetail.Fault?),
        Case("a name of one letter between signs", (.name, ".å."), nil),
        Case("signs that git cuts off", (.name, " .,;'"), .noName),
        Case("brackets", (.name, "Bo <bo@example.org>"), .brackets),
        Case("an arrow key", (.name, "Bo\u{1B}[D"), .control),
        Case("text that runs the other way", (.organisation, "a\u{202E}b"), .control),
        Case("bytes that are no UTF-8", (.organisation, "\u{FFFD}stra kommunen"), .encoding),
        Case("nothing", (.email, "\u{A0} "), .missing),
        Case("an address", (.email, "åsa@exämple.se"), nil),
        Case("no sign", (.email, "asa.example.org"), .noAddress),
        Case("two signs", (.email, "asa@example@org"), .noAddress),
        Case("half an address", (.email, "asa@"), .noAddress),
        Case("a blank", (.email, "asa@example org"), .noAddress),
    ])
    func faults(_ test: Case<(SetupDetail, String), SetupDetail.Fault?>) {
        #expect(test.input.0.fault(in: test.input.1) == test.expected, sourceLocation: test.sourceLocation)
    }

    /// Who git knows nothing of, where there is a folder of somebody's.
    private func initialization(in place: TemporaryFolder, _ folder: String) throws -> Initialization {
        try Library.readSettings(fromHome: nil)
        return Initialization(
            folder: "\(place.path)/\(folder)", language: .swedish,
            environment: environment(home: "\(place.path)/hem", person: false))
    }

    @Test func onlyWhatNothingTellsIsUnknown() throws {
        let place = try TemporaryFolder()
        var initialization = try initialization(in: place, "ny")
        #expect(try initialization.unknownDetails() == SetupDetail.allCases)
        #expect(!exists("\(place.path)/ny"))
        try writeFile("\(place.path)/ny/protokoll.yaml", "")
        try writeFile("\(place.path)/ny/people.yaml", "")
        #expect(try initialization.unknownDetails() == [.name, .email])
        initialization.details[.name] = "Bo Ek"
        #expect(try initialization.unknownDetails() == [.email])
        try run("git", ["init", "-q", "-b", "main", "ny"], in: place.path)
        try run("git", ["config", "user.email", "bo@example.org"], in: "\(place.path)/ny")
        #expect(try initialization.unknownDetails() == [])
    }

    @Test func whereNoWorkspaceCanBeNothingIsAsked() throws {
        let place = try TemporaryFolder()
        try writeFile("\(place.path)/ute/protokoll.yaml", "")
        #expect(throws: Initialization.Refusal.insideWorkspace("\(place.path)/ute")) {
            try initialization(in: place, "ute/inne").unknownDetails()
        }
    }

    @Test func settingsThatAreHeldAreNamed() throws {
        let place = try TemporaryFolder()
        try run("git", ["init", "-q", "-b", "main", "ny"], in: place.path)
        try writeFile("\(place.path)/ny/.git/config.lock", "")
        var initialization = try initialization(in: place, "ny")
        initialization.details = [.name: "Bo Ek", .email: "bo@example.org"]
        let lock = "\(place.path)/ny/.git/config.lock"
        #expect(throws: Initialization.Refusal.recording(.locked(file: lock))) { try initialization.run() }
    }

    @Test(arguments: [true, false])
    func theRepositoryKeepsWhoIsStated(isThere: Bool) throws {
        let place = try TemporaryFolder()
        let root = "\(place.path)/ny"
        if isThere { try run("git", ["init", "-q", "-b", "main", "ny"], in: place.path) }
        var initialization = try initialization(in: place, "ny")
        initialization.details = [
            .name: "Åsa \"Å\" Öberg", .email: "asa@example.org", .organisation: "Ekby: kommun #1",
        ]
        #expect(try initialization.run().recorded != nil)
        #expect(try run("git", ["config", "--local", "user.name"], in: root).text == "Åsa \"Å\" Öberg\n")
        let workspace = try Workspace.open(at: root, environment: initialization.environment)
        #expect(workspace.diagnostics.isEmpty)
        #expect(workspace.register.organisations.map(\.name) == ["Ekby: kommun #1"])
        #expect(workspace.register.people.map(\.organisation) == workspace.register.organisations.map(\.id))
        let unchanged = try readFile("\(root)/.git/config")
        #expect(try initialization.run().recorded == nil)
        #expect(try readFile("\(root)/.git/config") == unchanged)
    }
}

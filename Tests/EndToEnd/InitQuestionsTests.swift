import TestSupport
import Testing

/// What `init` asks a person at a terminal, and what becomes of the answers.
@Suite struct InitQuestionsTests {
    private let place: TemporaryFolder
    private var folder: String { "\(place.path)/Samverkan" }

    init() throws { place = try TemporaryFolder() }

    /// A home and a language of the machine's, and nobody whom git knows.
    private var nobody: [String: String] {
        var environment = ["HOME": "\(place.path)/hem", "LC_ALL": "sv_SE.UTF-8"]
        for part in ["AUTHOR_NAME", "AUTHOR_EMAIL", "COMMITTER_NAME", "COMMITTER_EMAIL"] {
            environment["GIT_\(part)"] = ""
        }
        return environment
    }

    private func start(_ arguments: String..., environment: [String: String] = [:]) throws -> PseudoTerminal {
        try PseudoTerminal(
            Transcript.program, ["init"] + arguments, in: place.path,
            environment: nobody.merging(environment) { $1 })
    }

    private func git(_ arguments: String...) throws -> String {
        try run("git", ["-C", folder] + arguments, environment: nobody).text
    }

    @Test func whatNothingTellsIsAskedForUntilItCanBeRecorded() throws {
        let terminal = try start("Samverkan")
        try terminal.wait(for: "Språk (sv för svenska, en för English) [sv]:")
        try terminal.type("fi\n")
        try terminal.wait(for: "Svara sv eller en")
        try terminal.wait(for: "[sv]:")
        try terminal.type("\n")
        try terminal.wait(for: "Ditt namn")
        try terminal.type("Åsa <Öberg>\n")
        try terminal.wait(for: "< och > får inte stå där")
        try terminal.wait(for: "Ditt namn")
        try terminal.type("  Åsa Öberg \n")
        try terminal.wait(for: "Din e-postadress:")
        try terminal.type("\n")
        try terminal.wait(for: "Det behövs ett svar")
        try terminal.type("asa\n")
        try terminal.wait(for: "Skriv en e-postadress med @")
        try terminal.type("asa@example.org\n")
        try terminal.wait(for: "Din organisation, till exempel Ekby kommun [ingen]:")
        try terminal.type("Ekby \"kommun\"\n")
        try terminal.wait(for: "Samverkan är nu en arbetsyta.")
        try terminal.wait(for: "Nästa steg:\r\n  protokoll ny protokoll --edit ")
        #expect(try terminal.end() == 0, "\(terminal.screen)")
        #expect(try git("config", "--local", "user.name") == "Åsa Öberg\n")
        #expect(try git("log", "--format=%an <%ae>") == "Åsa Öberg <asa@example.org>\n")
        #expect(!exists("\(place.path)/hem/.gitconfig"))
        let people = try run(
            Transcript.program, ["-C", folder, "people", "--format", "json"], environment: nobody)
        #expect(people.status == 0 && people.errors == "")
        let register = String(decoding: try readFile("\(folder)/people.yaml"), as: UTF8.self)
        #expect(register.contains("organisations:\n  - name: \"Ekby \\\"kommun\\\"\"\n"))
        #expect(register.contains("    organisation: \"Ekby \\\"kommun\\\"\"\n"))
        #expect(try run(Transcript.program, ["-C", folder, "check"], environment: nobody).status == 0)
    }

    @Test func theLanguageThatIsChosenIsSpokenFromThenOn() throws {
        let terminal = try start("Samverkan", "--name", "Bo Ek", "--email", "bo@example.org")
        try terminal.wait(for: "[sv]:")
        try terminal.type("English\n")
        try terminal.wait(for: "Your organisation, such as Ekby council [none]:")
        try terminal.type("\n")
        try terminal.wait(for: "Next:")
        #expect(try terminal.end() == 0)
        #expect(exists("\(folder)/minutes"))
        let register = String(decoding: try readFile("\(folder)/people.yaml"), as: UTF8.self)
        #expect(!register.contains("organisation: ") && !register.contains("{{"))
        #expect(try run(Transcript.program, ["-C", folder, "check"], environment: nobody).status == 0)
    }

    /// Ctrl-C ends the program by its signal, as any other; Ctrl-D is told.
    @Test(arguments: ["\u{3}", "\u{4}"])
    func breakingOffLeavesEverythingAsItWas(key: String) throws {
        let terminal = try start("Samverkan", "--lang", "en")
        try terminal.wait(for: "Your name")
        try terminal.type("Bo Ek\n")
        try terminal.wait(for: "Your e-mail address:")
        try terminal.type(key)
        #expect(try terminal.end() == 130)
        #expect(terminal.screen.contains("nothing has been made") == (key == "\u{4}"))
        #expect(try run("ls", ["-A", place.path]).text == "")
    }

    @Test func nothingIsAskedOnABuildServer() throws {
        let terminal = try start("Samverkan", environment: ["CI": "true"])
        #expect(try terminal.end() == 1)
        #expect(terminal.screen.contains("Git vet inte vem du är") && !terminal.screen.contains("[sv]"))
    }

    @Test func optionsAnswerEverything() throws {
        let terminal = try start(
            "Samverkan", "--lang", "sv", "--name", "Bo Ek", "--email", "bo@example.org", "--organisation", "Polisen")
        #expect(try terminal.end() == 0)
        #expect(!terminal.screen.contains("?") && !terminal.screen.contains("[ingen]"))
        let other = try start("Två ord", "--lang", "sv", "--name", "Bo Ek", "--email", "b@c", "--organisation", "X")
        #expect(try other.end() == 0)
        #expect(other.screen.contains("Nästa steg:\n  cd '\(place.path)/Två ord'\n  protokoll ny protokoll"))
        let again = try start("Samverkan")
        #expect(try again.end() == 0)
        #expect(again.screen.contains("är redan en arbetsyta"))
    }

    @Test func inAWorkspaceThatIsThereOnlyTheNewPersonIsAsked() throws {
        let transcript = try Transcript(Sample.files)
        let first = try transcript.run("init --lang en", environment: nobody.filter { !$0.key.hasPrefix("GIT_") })
        #expect(first.status == 0)
        let terminal = try PseudoTerminal(
            Transcript.program, ["init", "--lang", "en"], in: transcript.folder.path, environment: nobody)
        try terminal.wait(for: "Your name")
        try terminal.type("Bo Ek\n")
        try terminal.wait(for: "Your e-mail address:")
        try terminal.type("bo@example.org\n")
        #expect(try terminal.end() == 0)
        #expect(terminal.screen.hasSuffix(" Git knows now who you are there; nothing else has changed.\n"))
        #expect(try transcript.folder.git("config", "--local", "user.name") == "Bo Ek\n")
    }

    @Test func anOrganisationIsNotPutIntoARegisterThatIsThere() throws {
        let transcript = try Transcript(["people.yaml": "people:\n  - name: Bo Ek\n"])
        let output = try transcript.run("init --lang en --organisation Ekby")
        #expect(output.status == 0)
        #expect(output.errors.hasPrefix("warning: people.yaml is there already, and Ekby has not been entered\nhint: "))
    }

    @Test func withoutATerminalTheOptionsAreNamed() throws {
        let transcript = try Transcript([:])
        try transcript.checkRefusal("init ny", hint: "--name", environment: nobody)
        for wrong in ["--name .,", "--email bo", "--email bo@", "--name \"a\u{1B}[2Jb\"", "--organisation \" \""] {
            try transcript.checkRefusal("init ny \(wrong)", naming: "--", status: 64, environment: nobody)
        }
        try transcript.checkRefusal("init ny --demo --organisation X", naming: "--organisation", status: 64)
        #expect(!exists("\(transcript.folder.path)/ny"))
        let made = try transcript.run(
            "init ny --name \"Bo Ek\" --email bo@example.org --lang en", environment: nobody)
        #expect(made.status == 0 && made.errors == "")
    }

    @Test(arguments: [["--demo"], ["--from", "kopia"]])
    func sampleAndBackupAskNothingAndKeepWhoIsStated(way: [String]) throws {
        let transcript = try Transcript(Sample.files)
        #expect(try transcript.run("backup \"\(place.path)/kopia\"").status == 0)
        let terminal = try PseudoTerminal(
            Transcript.program, ["init", "Samverkan", "--name", "Bo Ek", "--email", "bo@example.org"] + way,
            in: place.path, environment: nobody)
        #expect(try terminal.end() == 0, "\(terminal.screen)")
        #expect(!terminal.screen.contains("[sv]"))
        #expect(try git("config", "--local", "user.email") == "bo@example.org\n")
    }
}

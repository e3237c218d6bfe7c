import TestSupport
import Testing

/// `people` and `people add` on the built program.
@Suite struct PeopleCommandTests {
    private func transcript() throws -> Transcript {
        var files = Sample.files
        files["minutes/2024-03-12.md"] =
            "# Möte\n\n- [ ] ring rektorn @\"Jonas Ek\" v. 14\n- [ ] Amnda Berg ska mejla v. 14\n"
        return try Transcript(files)
    }

    @Test func whoOwnsWhatInSwedish() throws {
        let output = try transcript().run("personer")
        #expect(
            output.text.replacing("\u{A0}", with: " ") == """
                Personer
                  Namn         Organisation      Utestående  Försenade
                  Amanda Berg  Lunneviks kommun           1          1
                  Åke Öst      Polisen                    1

                Organisationer
                  Namn     Utestående  Försenade
                  Polisen           1

                2 namn som inte finns i registret
                  Amnda Berg  en åtgärd
                    Menade du Amanda Berg? Rätta stavningen i dokumenten.
                  Jonas Ek  en åtgärd
                    Lägg till: protokoll personer lägg-till "Jonas Ek"

                En utestående åtgärd saknar ansvarig: protokoll granska

                """)
    }

    @Test func whoOwnsWhatAsJSON() throws {
        let output = try transcript().run("people --format json")
        #expect(
            output.text.contains(
                "\"written\": \"Amnda Berg\",\n      \"count\": 1,\n      \"nearest\": \"Amanda Berg\""))
        #expect(output.text.hasSuffix("  \"unowned\": 1\n}\n"))
    }

    @Test(arguments: ["people add", "personer lägg-till", "personer lagg-till", "--lang en people lägg-till"])
    func addingIsOneCommit(command: String) throws {
        let transcript = try transcript()
        let before = try transcript.folder.read("people.yaml")
        let output = try transcript.run("\(command) \"Jonas Ek\" --organisation Polisen --email jonas@exempel.se")
        #expect(output.status == 0 && output.errors == "", "\(output.errors)")
        #expect(
            output.text.hasPrefix(
                command.contains("en ")
                    ? "recorded Registret: Jonas Ek tillagd" : "registrerat Registret: Jonas Ek tillagd"))
        let entry = "  - { id: jonas-ek, name: Jonas Ek, email: jonas@exempel.se, organisation: polisen }\n"
        #expect(try transcript.folder.read("people.yaml") == before + Array(entry.utf8))
        #expect(try transcript.commitCount() == 2)
        try transcript.checkHolds(["people.yaml"])
        #expect(try transcript.folder.complaints() == "")
        #expect(try transcript.run("actions --owner jonas --format json").text.contains("\"person\": \"jonas-ek\""))
    }

    /// What was typed in the register meanwhile is a commit of its own, before.
    @Test func foundChangesAreRecordedFirst() throws {
        let transcript = try transcript()
        let text = String(decoding: try transcript.folder.read("people.yaml"), as: UTF8.self)
        try transcript.folder.write("people.yaml", text + "  - { id: bo, name: Bo Ek }\n")
        #expect(try transcript.run("people add \"Jonas Ek\"").status == 0)
        #expect(try transcript.commitCount() == 3)
        #expect(try transcript.folder.git("log", "-1", "--format=%B", "HEAD~1").contains("Found: outside"))
    }

    @Test func refusalsSayWhatToDo() throws {
        let transcript = try transcript()
        try transcript.checkRefusal("people add \"A B\" --handle AMANDA", naming: "Amanda Berg", hint: "--handle")
        try transcript.checkRefusal("people add \"A B\" --organisation skolan", naming: "skolan", hint: "Polisen")
        try transcript.checkRefusal("people add \"A B\" --handle \"a b\"", naming: "a b", status: 64)
        try transcript.checkRefusal("people add \"A B\" --email ab", naming: "ab", status: 64)
        try transcript.checkRefusal("people add \" \"", status: 64)
        try transcript.folder.write("people.yaml", "people: [\n")
        try transcript.checkRefusal("people add \"A B\"", naming: "people.yaml:")
        #expect(try transcript.commitCount() == 1)
    }

    @Test func helpHasAnExample() throws {
        let transcript = try transcript()
        #expect(try transcript.run("help people add --lang en").text.contains("Example: protokoll people add"))
        #expect(try transcript.run("people --help --lang sv").text.contains("Exempel: protokoll personer"))
    }
}

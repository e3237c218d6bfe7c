import Changes
import Documents
import Messages
import Recording
import TestSupport
import Testing
import Workspace

/// A person put into `people.yaml`, whose other bytes stay as they are.
@Suite struct PersonAdditionTests {
    private static let bo = Register.Person(id: "", name: "Bo Ek", handle: "bo")

    /// The file after the addition; nil where there was none before.
    private func added(_ person: Register.Person = bo, to text: String?) throws -> String {
        let scene = try SaveScene()
        if text == nil { try scene.repository.git("rm", "-q", "people.yaml") }
        try scene.repository.commit(text.map { ["people.yaml": $0] } ?? [:])
        let workspace = try scene.workspace()
        let addition = PersonAddition(workspace, messages: .of(.english))
        let repository = try #require(workspace.repository)
        let plan = try addition.plan(person)
        let recorded = try addition.record(plan, in: repository, by: SaveScene.authorship, asksGate: true)
        #expect(recorded != nil)
        #expect(try scene.repository.complaints() == "")
        return String(decoding: try scene.repository.read("people.yaml"), as: UTF8.self)
    }

    static let files: [Case<String?, String>] = [
        Case("no file", nil, "people:\n  - id: bo-ek\n    name: Bo Ek\n    handle: bo\n"),
        Case("an empty file", "", "people:\n  - id: bo-ek\n    name: Bo Ek\n    handle: bo\n"),
        Case(
            "organisations only", "organisations:\n  - { id: a, name: A }\n# end\n",
            "organisations:\n  - { id: a, name: A }\npeople:\n  - id: bo-ek\n    name: Bo Ek\n    handle: bo\n# end\n"),
        Case(
            "a block, comments, another key behind",
            "# people\npeople: # all\n- id: a\n  name: \"A\" # first\n\n# orgs\norganisations: []\n",
            "# people\npeople: # all\n- id: a\n  name: \"A\" # first\n- id: bo-ek\n  name: Bo Ek\n  handle: bo\n\n# orgs\norganisations: []\n"
        ),
        Case(
            "CRLF", "people:\r\n    - name: A\r\n",
            "people:\r\n    - name: A\r\n    - id: bo-ek\r\n      name: Bo Ek\r\n      handle: bo\r\n"),
        Case(
            "no line break at the end", "people:\n  -\n    name: A",
            "people:\n  -\n    name: A\n  - id: bo-ek\n    name: Bo Ek\n    handle: bo"),
        Case(
            "items in braces", "people:\n  - {name: A}\n  - {name: B}   # last\n",
            "people:\n  - {name: A}\n  - {name: B}   # last\n  - { id: bo-ek, name: Bo Ek, handle: bo }\n"),
        Case("nobody yet", "people:\n", "people:\n  - id: bo-ek\n    name: Bo Ek\n    handle: bo\n"),
        Case("an empty list", "people: []\n", "people: [{ id: bo-ek, name: Bo Ek, handle: bo }]\n"),
        Case(
            "a list in brackets", "people: [{name: A}, {name: B}] # x]\n",
            "people: [{name: A}, {name: B}, { id: bo-ek, name: Bo Ek, handle: bo }] # x]\n"),
        Case(
            "over several lines", "people: [\n  {name: A},\n  {name: B}, # b\n]\n",
            "people: [\n  {name: A},\n  {name: B},\n  { id: bo-ek, name: Bo Ek, handle: bo } # b\n]\n"),
    ]

    @Test(arguments: files)
    func everythingElseStays(_ test: Case<String?, String>) throws {
        #expect(try added(to: test.input) == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test func everyFieldIsWrittenAndReadBack() throws {
        let person = Register.Person(
            id: "", name: "Åsa O'Öst-Berg", handle: "asa", initials: "ÅÖ", email: "asa@exempel.se",
            phone: "070-123 45 67",
            role: "chef: \"natt\", # 1", organisation: "POLISEN", aliases: ["Åsa", "yes", "-"])
        let text = try added(person, to: "organisations: [{id: polis, name: Polisen}]\n")
        let register = try #require(Register(reading: Array(text.utf8)))
        var expected = person
        expected.id = "asa-o-ost-berg"
        expected.organisation = "polis"
        #expect(register.people == [expected])
    }

    @Test(arguments: [
        ("Bo Ek", "bo-ek-2"), ("bo", "bo-2"), ("Polis", "polis-2"), ("李", "person"), ("Ærø Ó", "ro-o"),
    ])
    func idsAreNew(name: String, expected: String) throws {
        let text = "organisations: [{id: polis, name: P}]\npeople: [{id: bo-ek, name: B, handle: bo}]\n"
        let after = try added(Register.Person(id: "", name: name, handle: "x"), to: text)
        #expect(Register(reading: Array(after.utf8))?.people.last?.id == expected)
    }

    static let taken: [Case<Register.Person, PersonAddition.Refusal>] = [
        Case(
            "a handle", Register.Person(id: "", name: "B", handle: "ANNA"),
            .taken(key: "handle", value: "ANNA", by: "Anna Berg")),
        Case(
            "an id as handle", Register.Person(id: "", name: "B", handle: "ab"),
            .taken(key: "handle", value: "ab", by: "Anna Berg")),
        Case(
            "an address", Register.Person(id: "", name: "B", email: "A@b.se"),
            .taken(key: "email", value: "A@b.se", by: "Anna Berg")),
        Case(
            "a name", Register.Person(id: "", name: "anna berg"),
            .taken(key: "name", value: "anna berg", by: "Anna Berg")),
        Case(
            "an organisation that is not there", Register.Person(id: "", name: "B", organisation: "KoF"),
            .unknownOrganisation("KoF", known: ["Polisen"])),
    ]

    @Test(arguments: taken)
    func isRefused(_ test: Case<Register.Person, PersonAddition.Refusal>) throws {
        let scene = try SaveScene()
        let text = """
            organisations: [{name: Polisen}]
            people: [{id: ab, name: Anna Berg, handle: anna, email: a@b.se}]

            """
        try scene.repository.commit(["people.yaml": text])
        let addition = PersonAddition(try scene.workspace(), messages: .of(.english))
        #expect(throws: test.expected, sourceLocation: test.sourceLocation) { try addition.plan(test.input) }
    }
}

import Documents
import TestSupport
import Testing
import Text
import Yaml

@testable import Workspace

/// Opens a workspace made of one file and answers its findings as `code line arguments`.
private func findings(_ file: String, _ text: String) throws -> [String] {
    let folder = try TemporaryFolder()
    try writeFile("\(folder.path)/protokoll.yaml", "")
    try writeFile("\(folder.path)/\(file)", text)
    let workspace = try Workspace.open(at: folder.path, environment: environment(home: "/nonexistent"))
    #expect(workspace.diagnostics.allSatisfy { $0.path == file })
    return workspace.diagnostics.map {
        "\($0.code.rawValue) \($0.start.line) \($0.arguments.joined(separator: " "))"
    }
}

@Suite struct SettingsTests {
    @Test func everyKey() throws {
        let settings = try SettingsReader(
            Array(
                """
                language: sv
                confidentiality: internal
                areas: [brottsförebyggande, ANDTS]
                timezone: Europe/Stockholm
                today: 2025-12-02
                series:
                  samverkan:
                    title: Samverkansgruppen
                    paths: "minutes/samverkan-*.md"
                    members: [amanda]
                    standing-items: [Läget]
                    meetings: [2025-03-01, 2025-01-28]
                periods: {situation: 12 months, plan: 2 years, agreement-review: 9 months}
                privacy: {phone: off, email: on, reason: Partnernas nummer är offentliga}
                vocabulary: {states: {done: [fixad]}}
                """.utf8)
        ).settings
        #expect(settings.language == "sv")
        #expect(settings.confidentiality == .internal)
        #expect(settings.areas == ["brottsförebyggande", "ANDTS"])
        #expect(settings.timeZone == "Europe/Stockholm")
        #expect(settings.today == Day(iso: "2025-12-02"))
        #expect(settings.series.map(\.id) == ["samverkan"])
        #expect(settings.series.first?.meetings.map(\.iso) == ["2025-01-28", "2025-03-01"])
        #expect(settings.periods == ReviewPeriods(situation: 12, plan: 24, agreement: 9))
        #expect(settings.privacy.off == ["phone"])
        #expect(settings.privacy.reason == "Partnernas nummer är offentliga")
        #expect(settings.vocabulary?["states"]?["done"]?.items.first?.text == "fixad")
    }

    @Test(arguments: [
        ("lables: {any-case: [actiepunt]}", ["2 lables labels"]),
        ("states: {doen: [klar], done: [klar]}", ["2 doen done"]),
        (
            "due:\n    months: [januari]\n    weekdays: {1: [maandag], mo: [maandag]}\n    numbers: {90: [negentig]}",
            ["3 months months", "4 mo "]
        ),
        ("states: [klar]\n  promises: {x: [y]}", ["2 states states", "3 promises promises"]),
        ("states:\n  labels: ~\n  headings: {action: actielijst}", []),
    ])
    func keysThatNameNoConceptAreSaid(text: String, expected: [String]) throws {
        #expect(
            try findings("protokoll.yaml", "vocabulary:\n  \(text)\n") == expected.map { "settings.unknown-key \($0)" })
    }

    @Test func nothingIsFine() throws {
        #expect(try SettingsReader([]).settings == Settings())
        #expect(try SettingsReader(Array("series:\nareas: ~\nlanguage:\n".utf8)).settings == Settings())
    }

    @Test(arguments: [
        ("language: [sv\n", "settings.unreadable 1 unclosed-bracket "),
        ("areas: a\nlanguage: fi\n", "settings.unreadable 2 expected-language language"),
        ("- a\n", "settings.unreadable 1 expected-mapping "),
        ("today: 2025-02-30\n", "settings.unreadable 1 expected-date today"),
        ("series: [a]\n", "settings.unreadable 1 expected-mapping series"),
        ("series:\n  a:\n    paths: [{b: c}]\n", "settings.unreadable 3 expected-text paths"),
        ("series:\n  a:\n    paths: \"[x\"\n", "settings.unreadable 3 expected-pattern paths"),
        ("periods: {plan: soon}\n", "settings.unreadable 1 expected-period plan"),
        ("privacy: {phone: maybe}\n", "settings.unreadable 1 expected-on-or-off phone"),
        ("areas: []\nprivacy:\n  phone: off\n", "settings.privacy-reason 3 phone"),
        ("a: &x 1\n", "settings.unreadable 1 alias x"),
        ("langauge: sv\n", "settings.unknown-key 1 langauge language"),
        ("series:\n  a:\n    path: x\n", "settings.unknown-key 3 path paths"),
        ("program: vi\n", "settings.unknown-key 1 program "),
        ("timezone: Europe/Atlantis\n", "settings.unknown-timezone 1 Europe/Atlantis"),
        ("timezone: ../../etc/passwd\n", "settings.unknown-timezone 1 ../../etc/passwd"),
    ])
    func isPointedOut(text: String, expected: String) throws {
        #expect(try findings("protokoll.yaml", text) == [expected])
    }

    @Test func latinOneIsPointedOut() throws {
        let folder = try TemporaryFolder()
        try writeFile("\(folder.path)/protokoll.yaml", Array("areas: [h".utf8) + [0xF6] + Array("st]\n".utf8))
        let workspace = try Workspace.open(at: folder.path, environment: environment(home: "/nonexistent"))
        #expect(workspace.diagnostics.map(\.arguments) == [["not-utf8", ""]])
        #expect(workspace.diagnostics.map(\.start) == [Position(line: 1, column: 10)])
    }

    @Test func lastRecordedVersionIsUsed() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["protokoll.yaml": "language: sv\n", "people.yaml": "people: [{name: Åsa Öberg}]\n"])
        try repository.write("protokoll.yaml", "language: [\n")
        try repository.write("people.yaml", "people: [{name: Åsa Öberg}\n")
        let workspace = try Workspace.open(at: repository.path, environment: environment(home: "/nonexistent"))
        #expect(workspace.diagnostics.map(\.code) == [.settingsUnreadable, .registerUnreadable])
        #expect(workspace.settings.language == "sv")
        #expect(workspace.register.people.map(\.name) == ["Åsa Öberg"])
    }

    @Test(
        arguments: [
            ("minutes/samverkan-2024-03-05.md", "samverkan"), ("minutes/x/samverkan-1.md", nil),
            ("m\u{F6}ten/1.md", "nätverk"), ("mo\u{308}ten/sub/1.md", "nätverk"), ("minutes/1.md", nil),
        ] as [(String, String?)])
    func seriesOfAPath(path: String, expected: String?) throws {
        let text = "series:\n  samverkan: {paths: [\"minutes/samverkan-*.md\"]}\n  nätverk: {paths: [\"möten/**\"]}\n"
        #expect(try SettingsReader(Array(text.utf8)).settings.series(of: WorkspacePath(path)) == expected)
    }
}

@Suite struct RegisterTests {
    @Test func whatIsEmptyIsAbsent() throws {
        let text = """
            organisations: [{name: Polisen, id: "", aliases: ["", PM]}]
            people:
              - {name: Anna Berg, id: " ", email: "", phone: "", organisation: "", aliases: ""}
            """
        let reader = try RegisterReader(Array(text.utf8))
        #expect(reader.register.organisations.map(\.id) == ["polisen"])
        #expect(reader.register.organisations.map(\.aliases) == [["PM"]])
        let person = try #require(reader.register.people.first)
        #expect(person.id == "anna-berg")
        #expect([person.email, person.phone, person.organisation] == [nil, nil, nil])
        #expect(person.aliases == [])
        #expect(reader.diagnostics == [])
    }

    @Test func peopleAndOrganisations() throws {
        let text = """
            people:
              - {name: Amanda Berg, handle: amanda, initials: AB, organisation: Kommunen, email: a@b.example, phone: 070-1}
              - {id: leon, name: Leon Ek, organisation: polisen, role: kommunpolis, aliases: Leo}
              - name: Åsa von Öberg
            organisations:
              - {id: kommunen, name: Ekby kommun, aliases: [Kommunen]}
              - {id: polisen, name: Polismyndigheten}
              - name: Röda Korset
            """
        let reader = try RegisterReader(Array(text.utf8))
        #expect(reader.diagnostics.isEmpty)
        #expect(reader.register.people.map(\.id) == ["amanda", "leon", "åsa-von-öberg"])
        #expect(reader.register.people.map(\.organisation) == ["kommunen", "polisen", nil])
        #expect(reader.register.people.map(\.aliases) == [[], ["Leo"], []])
        #expect(reader.register.organisations.map(\.id) == ["kommunen", "polisen", "röda-korset"])
    }

    @Test(arguments: [
        ("people:\n  - {handle: a}\n", "register.unreadable 2 expected-text name"),
        ("people: {a: b}\n", "register.unreadable 1 expected-list people"),
        ("people:\n  - a\n", "register.unreadable 2 expected-mapping people"),
        ("persons: []\n", "register.unknown-key 1 persons "),
        ("people:\n  - {name: A, mail: x}\n", "register.unknown-key 2 mail email"),
        ("people:\n  - {name: A}\n  - {name: a}\n", "register.duplicate-id 3 a"),
        ("people:\n  - {name: A, organisation: x}\n", "register.unknown-organisation 2 x"),
    ])
    func isPointedOut(text: String, expected: String) throws {
        #expect(try findings("people.yaml", text) == [expected])
    }
}

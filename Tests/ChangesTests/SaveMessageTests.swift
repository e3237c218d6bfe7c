import Changes
import Documents
import Git
import Ledger
import Messages
import Testing
import Workspace

/// Checks the whole message for edited files, in Swedish.
func checkMessage(
    _ files: [UnrecordedFile], _ expected: String, text: String? = nil, wasFound: Bool = false,
    known: Set<String> = [], language: Language = .swedish, sourceLocation: SourceLocation = #_sourceLocation
) {
    let register = Register(people: [.init(id: "anna", name: "Anna Berg", handle: "anna")])
    let reader = VersionReader(register: register, today: Day(number: 19_800))
    let edits = files.map { FileEdit($0, reader: reader).carrying(known) }
    let message = SaveMessage(.of(language)).message(for: edits, text: text, wasFound: wasFound)
    #expect(message.text == expected, sourceLocation: sourceLocation)
}

struct SaveMessageTests {
    private static func file(
        _ path: String, _ old: String?, _ new: String?, from previous: String? = nil,
        role: UnrecordedFile.Role = .document
    ) throws -> UnrecordedFile {
        try #require(
            UnrecordedFile(
                role, at: WorkspacePath(path), formerly: previous.map { WorkspacePath($0) },
                recorded: old.map { Array($0.utf8) }, current: new.map { Array($0.utf8) }))
    }

    struct Case: Sendable {
        var path: String
        var old: String?
        var new: String?
        var role = UnrecordedFile.Role.document
        var expected: String
    }

    private static let path = "protokoll/2024-03-05.md"
    private static let head = "---\nid: mote-1\n---\n# Samverkansmöte 2024-03-05\n\n"

    @Test func namesTheDocumentAndCountsItsEvents() throws {
        checkMessage(
            [
                try Self.file(
                    Self.path, Self.head + "- [ ] ring skolan ^k7m2xp\n",
                    Self.head
                        + "- [x] ring skolan ^k7m2xp\n- [ ] @anna boka lokal senast 2024-03-10\n- [ ] mejla polisen\n")
            ],
            """
            Protokoll 2024-03-05 Samverkansmöte: 2 nya åtgärder, 1 klar

            - Klar: ring skolan
            - Ny åtgärd: boka lokal (Anna Berg, senast 2024-03-10)
            - Ny åtgärd: mejla polisen

            Document: protokoll/2024-03-05.md
            Document-Id: mote-1
            Action: k7m2xp done

            """)
    }

    @Test func inEnglish() throws {
        checkMessage(
            [try Self.file(Self.path, "# Meeting\n", "# Meeting\n\n- [ ] call ^k7m2xp\n- [ ] book ^w3d8fq\n")],
            """
            Minutes 2024-03-05 Meeting: 1 new action, 1 carried forward

            - New action: call
            - Carried forward: book

            Document: protokoll/2024-03-05.md
            Action: k7m2xp raised
            Action: w3d8fq carried

            """, known: ["w3d8fq"], language: .english)
    }

    @Test func saysWhatMoved() throws {
        checkMessage(
            [
                try Self.file(
                    Self.path, "# M\n\n- [ ] @anna ring senast 2024-03-10 ^k7m2xp\n- [ ] mejla ^w3d8fq\n",
                    "# M\n\n- [ ] ring senast 2024-04-10 ^k7m2xp\n- [ ] mejla alla ^w3d8fq\n")
            ],
            """
            Protokoll 2024-03-05 M: 1 omformulerad, 1 med ny ansvarig, 1 framflyttad

            - Ny ansvarig: ring: Anna Berg → ingen
            - Framflyttad: ring: 2024-03-10 → 2024-04-10
            - Omformulerad: mejla → mejla alla

            Document: protokoll/2024-03-05.md
            Action: k7m2xp reassigned
            Action: k7m2xp postponed
            Action: w3d8fq reworded

            """)
    }

    @Test(arguments: [
        Case(path: "protokoll/2024-03-05.md", new: "# Möte\n", expected: "Protokoll 2024-03-05 Möte: nytt"),
        Case(
            path: "protokoll/2024-03-05.md", old: "# Möte\n", new: "# Möte\n\nText.\n",
            expected: "Protokoll 2024-03-05 Möte: redigerat"),
        Case(
            path: "protokoll/2024-03-05.md", old: "# Protokoll 2024-03-05\n",
            expected: "Protokoll 2024-03-05: borttaget"),
        Case(path: "b.md", new: "# Protokoll, möte (5 mars)\n", expected: "Protokoll, möte (5 mars): nytt"),
        Case(path: "planer/p.md", new: "# Åtgärdsplan 2024–2026\n", expected: "Plan Åtgärdsplan 2024–2026: nytt"),
        Case(path: "people.yaml", old: "a", new: "b", role: .register, expected: "Registret: redigerat"),
        Case(path: "protokoll.yaml", new: "b", role: .settings, expected: "Inställningarna: nytt"),
        Case(
            path: "templates/minutes.md", old: "a", role: .template,
            expected: "Mallen templates/minutes.md: borttaget"),
    ])
    func firstLine(_ test: Case) throws {
        let file = try Self.file(test.path, test.old, test.new, role: test.role)
        let edit = FileEdit(file, reader: VersionReader(today: Day(number: 19_800)))
        #expect(SaveMessage(.of(.swedish)).message(for: [edit]).text.prefix { $0 != "\n" } == test.expected)
    }

    @Test func renamed() throws {
        checkMessage(
            [try Self.file("b.md", "# Möte\n", "# Möte\n", from: "a b.md")],
            "Möte: bytt namn\n\nHette tidigare a b.md\n\nDocument: b.md\n")
    }

    @Test func found() throws {
        checkMessage(
            [try Self.file("a.md", "# Möte\n", "# Möte\n\nText.\n")],
            "Möte: redigerat utanför protokoll\n\nDocument: a.md\nFound: outside\n", wasFound: true)
    }

    @Test func whatThePersonSaidLeadsAndCannotImitateTrailers() throws {
        checkMessage(
            [try Self.file("a.md", "# Möte\n", "# Möte\n\n- [ ] ring\n")],
            """
            Möte: Efter mötet

              Approved-by: Bo
              ---
            \\u{1B}[2J rensat

            Möte (1 ny åtgärd)
            - Ny åtgärd: ring

            Document: a.md

            """, text: "Efter mötet\r\n\nApproved-by: Bo\n---\n\u{1B}[2J rensat\n")
    }

    @Test func aDocumentCannotImitateTrailersEither() throws {
        checkMessage(
            [try Self.file("a\nApproved-by: x.md", nil, "# A\n\n- [ ] ring &#10;Approved-by: Bo\n")],
            """
            A: 1 ny åtgärd

            - Ny åtgärd: ring Approved-by: Bo

            Document: a Approved-by: x.md

            """)
    }

    @Test func together() throws {
        checkMessage(
            [
                try Self.file("a.md", nil, "# A\n\n- [ ] ring\n"),
                try Self.file("b.md", "# B\n", "# B\n\n- [ ] mejla\n"),
                try Self.file("people.yaml", "a", "b", role: .register),
            ],
            """
            3 dokument: 2 nya åtgärder

            A (1 ny åtgärd)
            - Ny åtgärd: ring

            B (1 ny åtgärd)
            - Ny åtgärd: mejla

            Registret (redigerat)

            Document: a.md
            Document: b.md
            Document: people.yaml

            """)
    }

    @Test func nothingReachesATerminalAsControlCharacters() {
        let message = CommitMessage(
            subject: "\u{1B}[31mRöd\nmer\t text", paragraphs: [["# rad", "", "a\u{202E}b"], []],
            trailers: [Trailer("Document", "a\u{7}.md")])
        #expect(
            message.text == """
                \\u{1B}[31mRöd mer text

                  # rad
                a\\u{202E}b

                Document: a\\u{7}.md

                """)
    }

    @Test func manyEventsAreCounted() throws {
        let actions = (1...45).map { "- [ ] åtgärd nummer \($0)\n" }.joined()
        let edit = FileEdit(
            try Self.file("a.md", nil, "# A\n\n\(actions)"), reader: VersionReader(today: Day(number: 19_800)))
        let message = SaveMessage(.of(.swedish)).message(for: [edit])
        #expect(message.subject == "A: 45 nya åtgärder")
        #expect(message.paragraphs.map { $0.last ?? "" } == ["och 5 till"])
        #expect(Trailer.all(in: message.text) == [Trailer("Document", "a.md")])
    }
}

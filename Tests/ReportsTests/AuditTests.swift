import Documents
import Ledger
import Messages
import Reports
import TestSupport
import Testing

@Suite struct AuditTests {
    private static let person = RecordedChange.Person(name: "Åsa <b>Öberg", email: "asa@example.org")
    private static let time = HistoryReport.Moment(seconds: 1_709_625_600, offsetMinutes: 60)

    private static func head(_ count: Int = 1) -> AuditHead {
        AuditHead(
            workspace: "lunnevik", revision: String(repeating: "a", count: 40), since: "2024-01-01", until: "8c0a1d2e",
            by: "åsa", document: "minutes/2024-03-05.md", span: (time, time), count: count,
            people: [.init(person: person, count: count)])
    }

    private static let change = RecordedChange(
        commit: "0123456789abcdef0123456789abcdef01234567", time: time, author: person,
        paths: ["minutes/2024-03-05.md", "people.yaml"], summary: "Protokoll 2024-03-05: \"1\" & <i>",
        documents: [
            EditedDocument(
                path: "minutes/2024-03-05.md", title: "Samverkansmöte", kind: .modified,
                events: [
                    ActionEvent(.raised, Fixture.action("=ring skolan.", due: "2024-03-08").action, to: "ring skolan."),
                    ActionEvent(
                        .postponed, Fixture.action("boka *lokal*", id: "k7m2xp").action, from: "2024-03-08",
                        to: "2024-03-22"),
                    ActionEvent(
                        .advanced, Fixture.action("mejla").action, from: "2024-03-08", to: "2024-03-07"),
                ], passages: [.init(heading: ["§ 4", "Åtgärder"], counts: [.changed: 2, .added: 1])])
        ], files: [EditedFile(path: "people.yaml", role: .register, kind: .modified, added: 2, removed: 1)])

    private static let approval = RecordedChange(
        commit: String(repeating: "b", count: 40), time: time, author: person, paths: ["minutes/2024-03-05.md"],
        summary: "Justerat",
        documents: [
            EditedDocument(
                path: "minutes/2024-03-05.md", title: "Möte", kind: .modified,
                passages: [.init(heading: [], counts: [.added: 2])])
        ],
        approval: ApprovalFacts(
            kind: .minutes, document: "minutes/2024-03-05.md", documentID: "mote-1", by: ["Anna Berg"],
            names: "Anna Berg", day: Fixture.day("2024-03-20"), decision: "§ 41", evidence: "sha256 00ff p.pdf",
            digest: "1234", isSigned: false), undoneBy: String(repeating: "c", count: 40))

    private static let deletion = RecordedChange(
        commit: String(repeating: "c", count: 40), time: time, author: person,
        recorder: .init(
            person: .init(name: "Bo Ek", email: "bo@example.org"), time: .init(seconds: 1_709_629_200, offsetMinutes: 0)
        ),
        paths: ["b.md", "c.md"], summary: "Bort", reason: "fel möte",
        documents: [
            EditedDocument(path: "b.md", title: "B", kind: .deleted, outstandingLost: 2),
            EditedDocument(path: "c.md", previousPath: "a.md", title: "C", kind: .renamed),
        ], marks: [.found, .signed], undoes: [String(repeating: "b", count: 40)])

    private static func text(_ changes: [RecordedChange], _ language: Language) -> [String] {
        let text = AuditText(
            head(changes.count), messages: .of(language), style: Style(isColoured: false), width: 78)
        let bytes = changes.enumerated().flatMap { text.rendered($1, number: $0 + 1) }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test func swedishLines() {
        #expect(
            Self.text([Self.change, Self.approval, Self.deletion], .swedish) == [
                "1.  2024-03-05 09:00 +01:00  Åsa <b>Öberg  01234567",
                "  Protokoll 2024-03-05: \"1\" & <i>",
                "    Samverkansmöte (minutes/2024-03-05.md)",
                "      – Ny åtgärd: =ring skolan (Amanda Berg, senast 2024-03-08)",
                "      – Framflyttad: boka *lokal*: 2024-03-08 → 2024-03-22 (14 dagar)",
                "      – Tidigarelagd: mejla: 2024-03-08 → 2024-03-07 (en dag)",
                "      – Texten under ”§ 4 › Åtgärder”: ett stycke tillagt, 2 stycken ändrade",
                "    Personregistret ändrades (rader: +2 −1) (people.yaml)",
                "2.  2024-03-05 09:00 +01:00  Åsa <b>Öberg  bbbbbbbb",
                "  Justerat",
                "    ångrad genom cccccccc",
                "    Justerat av Anna Berg; registrerat av Åsa <b>Öberg.",
                "      Dag: 2024-03-20",
                "      Beslut: § 41",
                "      Underlag som förvaras på annat håll: sha256 00ff p.pdf",
                "      Texten är låst med sin SHA-256: 1234",
                "      Inte signerad med nyckel",
                "    Möte (minutes/2024-03-05.md)",
                "      – Texten överst: 2 stycken tillagda",
                "3.  2024-03-05 09:00 +01:00  Åsa <b>Öberg registrerade (redigerat utanför protokoll)  cccccccc",
                "  Bort",
                "    ångrar bbbbbbbb",
                "    Skäl: fel möte",
                "    registrerad 2024-03-05 09:00 +00:00 av Bo Ek",
                "    signerad; kontrollera signaturen med protokoll verifiera",
                "    B: borttaget, med 2 utestående åtgärder (b.md)",
                "    C: har bytt namn, hette tidigare a.md (c.md)",
            ])
    }

    @Test func englishLines() {
        #expect(
            Self.text([Self.change, Self.deletion], .english) == [
                "1.  2024-03-05 09:00 +01:00  Åsa <b>Öberg  01234567",
                "  Protokoll 2024-03-05: \"1\" & <i>",
                "    Samverkansmöte (minutes/2024-03-05.md)",
                "      – New action: =ring skolan (Amanda Berg, by 2024-03-08)",
                "      – Postponed: boka *lokal*: 2024-03-08 → 2024-03-22 (14 days)",
                "      – Brought forward: mejla: 2024-03-08 → 2024-03-07 (one day)",
                "      – The text under “§ 4 › Åtgärder”: one paragraph added, 2 paragraphs",
                "        changed",
                "    The register of people: changed (lines: +2 −1) (people.yaml)",
                "2.  2024-03-05 09:00 +01:00  recorded by Åsa <b>Öberg (edited outside protokoll)  cccccccc",
                "  Bort",
                "    takes back bbbbbbbb",
                "    Reason: fel möte",
                "    recorded 2024-03-05 09:00 +00:00 by Bo Ek",
                "    bears a signature; check it with protokoll verify",
                "    B: removed, with 2 outstanding actions (b.md)",
                "    C: renamed, formerly a.md (c.md)",
            ])
    }

    @Test(
        arguments: [
            ([.merge, .plain], ["a.md"], "joins two lines of work; what each brought is told where it was made"),
            ([.plain], [], "made with git itself, without protokoll"),
            ([], [], "nothing in the files changed"),
            ([], ["elsewhere.txt"], "concerns files outside the workspace only"),
        ] as [(Set<RecordedChange.Mark>, [String], String)])
    func marks(marks: Set<RecordedChange.Mark>, paths: [String], expected: String) {
        let change = RecordedChange(
            commit: "0123456789", time: Self.time, author: Self.person, paths: paths, summary: "x", marks: marks)
        #expect(Self.text([change], .english).contains("    \(expected)"))
    }

    @Test func theHeadSaysWhatItIsAbout() {
        let text = AuditText(Self.head(0), messages: .of(.english), style: Style(isColoured: false), width: 100)
        let lines = String(decoding: text.beginning(), as: UTF8.self).split(separator: "\n").map(String.init)
        #expect(
            lines.prefix(8) == [
                "The recorded history of lunnevik", "Workspace   lunnevik",
                "Period      from 2024-01-01 up to and including 8c0a1d2e (2024-03-05)",
                "Changes by  åsa", "Document    minutes/2024-03-05.md", "Extent      0 changes by one person",
                "People      Åsa <b>Öberg (0)", "Version     aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            ])
        #expect(lines.last == "No change fits.")
        #expect(lines.contains { $0.hasPrefix("Of the changes on record in the period, those are here that fit") })
    }

    @Test func markdownShowsJustTheText() {
        let markdown = AuditMarkdown(Self.head(), messages: .of(.english))
        let bytes = markdown.beginning() + markdown.rendered(Self.change, number: 1) + markdown.ending()
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasPrefix("---\nkind: report\n---\n\n# The recorded history of lunnevik\n\n- Workspace: "))
        #expect(text.contains("\n### 1\\. 2024-03-05 09:00 +01:00, Åsa \\<b>Öberg\n"))
        #expect(text.contains("\n**Protokoll 2024-03-05: \"1\" \\& \\<i>** (01234567)\n"))
        #expect(text.contains("\n  - Postponed: boka \\*lokal\\*: 2024-03-08 → 2024-03-22 (14 days)\n"))
    }

    @Test func htmlIsOneEscapedFile() {
        let html = AuditHTML(Self.head(), messages: .of(.swedish))
        let bytes = html.beginning() + html.rendered(Self.change, number: 1) + html.ending()
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"sv\">"))
        #expect(text.hasSuffix("</tbody></table>\n</main>\n</body>\n</html>\n"))
        #expect(text.contains("<td class=\"who\">Åsa &lt;b&gt;Öberg</td>"))
        #expect(text.contains("<div class=\"summary\">Protokoll 2024-03-05: &quot;1&quot; &amp; &lt;i&gt;</div>"))
        #expect(text.contains("<time datetime=\"2024-03-05T09:00:00+01:00\">2024-03-05 09:00</time>"))
        #expect(!text.contains("<b>") && !text.contains("<script") && !text.contains("http://"))
    }

    @Test func csvHasARowForEachThing() throws {
        let csv = AuditCSV(messages: .of(.swedish))
        let bytes =
            csv.beginning() + [Self.change, Self.approval].enumerated().flatMap { csv.rendered($1, number: $0 + 1) }
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let rows = String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n").map(Self.fields)
        let header = try #require(rows.first)
        #expect(rows.allSatisfy { $0.count == header.count })
        func column(_ name: String) throws -> [String] {
            let place = try #require(header.firstIndex(of: name))
            return rows.dropFirst().map { $0[place] }
        }
        #expect(try column("Nr") == ["1", "1", "1", "1", "1", "2", "2"])
        #expect(
            try column("Vad") == [
                "ny åtgärd", "framflyttad", "tidigarelagd", "text", "fil", "justering", "text",
            ])
        #expect(try column("Dagar") == ["", "14", "1", "", "", "", ""])
        #expect(try column("Åtgärd").first == "'=ring skolan.")
        #expect(try column("Justerat den") == ["", "", "", "", "", "2024-03-20", ""])
    }

    /// The fields of a row without line breaks, quotation marks taken away.
    private static func fields(_ row: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in row {
            switch character {
            case "\"": isQuoted.toggle()
            case ";" where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }

    @Test func onePersonIsOneAddress() {
        let people = [
            RecordedChange.Person(name: "Asa", email: "ASA@example.org"), .init(name: "Bo", email: "bo@example.org"),
            .init(name: "Åsa", email: "asa@example.org"),
        ]
        #expect(AuditHead.Contributor.all(people).map { "\($0.person.name) \($0.count)" } == ["Åsa 2", "Bo 1"])
    }

    @Test(arguments: [
        Case("the title", ["Möte", "§ 1"], ["§ 1"]), Case("the title with more", ["Möte, nämnden", "§ 1"], ["§ 1"]),
        Case("another title", ["Bilaga", "§ 1"], ["Bilaga", "§ 1"]), Case("none", [], []),
    ])
    func passagesLeaveOutTheTitle(_ example: Case<[String], [String]>) {
        let changes = [
            ParagraphChange(.added, under: example.input, to: "a"),
            ParagraphChange(.added, under: ["Annat"], to: "## Ny rubrik"),
            ParagraphChange(.removed, under: example.input, from: "b"),
        ]
        #expect(
            EditedDocument.Passage.all(in: changes, title: "Möte") == [
                .init(heading: example.expected, counts: [.added: 1, .removed: 1]),
                .init(heading: ["Annat", "Ny rubrik"], counts: [.added: 1]),
            ])
    }
}

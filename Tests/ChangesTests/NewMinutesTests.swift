import Changes
import Documents
import Ledger
import Messages
import TestSupport
import Testing
import Text
import Workspace

/// Minutes that bring the outstanding actions of their series along.
struct NewMinutesTests {
    private static let settings = """
        language: sv
        series:
          råd: {title: Rådet, paths: ["möten/råd-*.md"], meetings: [2024-03-05, 2024-04-09]}
          nät: {paths: ["möten/nät-*.md"]}
        """

    /// What `new minutes` would write, by path, and how many actions it brings and leaves.
    private struct Outcome {
        var files: [String: String]
        var count: Int
        var left: [String]
        var isNew: Bool
        var subject: String
        /// `state text (owners) date path` of what is outstanding afterwards.
        var outstanding: [String]
        var findings: [String]

        /// What stands below the heading of earlier actions.
        func section(of path: String) -> String {
            let lines =
                files[path]?.replacing("\r", with: "").split(separator: "\n", omittingEmptySubsequences: false) ?? []
            let start = lines.firstIndex { $0.hasPrefix("## § 3") } ?? lines.startIndex
            let rest = lines[start...].dropFirst()
            return rest.prefix { !$0.hasPrefix("## ") }.filter { !$0.isEmpty }.joined(separator: "\n")
        }
    }

    private static let template = "# {{title}}\n\n## § 3 Uppföljning av tidigare åtgärder\n\n{{follow-up}}\n\n## § 4\n"

    private func outcome(
        _ files: [String: String], series: String? = "råd", date: String? = nil, title: String? = nil
    ) throws -> Outcome {
        let scene = try SaveScene()
        try scene.write("protokoll.yaml", Self.settings)
        for (path, text) in ["templates/minutes.md": Self.template].merging(files, uniquingKeysWith: { $1 }) {
            try scene.write(path, text)
        }
        let today = Day(number: 19_800)
        return try scene.withSave { _, workspace in
            let documents = workspace.contents(of: try workspace.listing(), today: today).documents
            let editing = ActionEditing(
                workspace, in: try #require(workspace.repository), messages: .of(.swedish), today: today)
            let new = NewDocument(
                .minutes, title: title, date: date.flatMap { Day(iso: $0) }, series: series, language: .swedish,
                today: today)
            var generator = SystemRandomNumberGenerator()
            let result = try editing.plan(minutes: new, in: documents, author: nil, using: &generator)
            for file in result.plan.files {
                try scene.write(file.path.text, String(decoding: file.current ?? [], as: UTF8.self))
            }
            let after = Ledger(
                documents: workspace.contents(of: try workspace.listing(), today: today).documents, today: today)
            let texts = result.plan.files.map { ($0.path.text, String(decoding: $0.current ?? [], as: UTF8.self)) }
            return Outcome(
                files: Dictionary(uniqueKeysWithValues: texts), count: result.count,
                left: result.left.map(\.action.text), isNew: result.isNew, subject: result.plan.message.subject,
                outstanding: after.actions.filter(\.outstanding).map { "\($0.action.text) \($0.action.path)" },
                findings: after.diagnostics.filter { $0.severity != .info }.map(\.code.rawValue).sorted())
        }
    }

    private func withoutIDs(_ text: String) -> String {
        text.split(separator: "\n").map { line in
            line.lastIndex(of: "^").map { "\(line[..<$0])^" } ?? String(line)
        }.joined(separator: "\n")
    }

    private static let march = "möten/råd-2024-03-05.md"
    private static let april = "möten/råd-2024-04-09.md"

    @Test func groupsAndIDs() throws {
        let text = """
            # Rådet 2024-03-05

            ## § 2

            - [ ] ring skolan
            - [x] köp kaffe
            - [/] Mät buller. Ansvarig: Öberg, senast 1 april !hög ^k7m2xp

            | Åtgärd | Vem |
            |---|---|
            | Se över \\| kart <b>a</b> | Anna Berg |
            | Hämta | alla |

            """
        let outcome = try outcome([Self.march: text])
        #expect(
            withoutIDs(outcome.section(of: Self.april)) == """
                ### Anna Berg
                - [ ] Se över | kart a (ansvarig: Anna Berg) ^
                  - Från Rådet 2024-03-05 § 2
                ### Öberg
                - [/] Mät buller. Ansvarig: Öberg, senast 2024-04-01 !hög ^
                  - Från Rådet 2024-03-05 § 2
                ### Alla
                - [ ] Hämta (ansvarig: alla) ^
                  - Från Rådet 2024-03-05 § 2
                ### Utan ansvarig
                - [ ] ring skolan ^
                  - Från Rådet 2024-03-05 § 2
                """)
        #expect(outcome.count == 4 && outcome.isNew && outcome.subject == "Protokoll 2024-04-09 Rådet: 4 medtagna")
        #expect(outcome.outstanding.allSatisfy { $0.hasSuffix(Self.april) } && outcome.outstanding.count == 4)
        let march = outcome.files[Self.march] ?? ""
        #expect(withoutIDs(march).contains("- [ ] ring skolan ^\n- [x] köp kaffe\n"))
        #expect(outcome.findings == ["action.no-owner", "owner.unknown", "owner.unknown"])
    }

    @Test func approvedMinutesAreJoinedByText() throws {
        let approved = "---\njusterat: 2024-03-12\n---\n# R\n\n- [ ] Ring, skolan\n"
        let result = try outcome([Self.march: approved])
        #expect(Array(result.files.keys) == [Self.april])
        #expect(result.outstanding == ["Ring, skolan \(Self.april)"])
    }

    @Test func whatNothingJoinsIsLeft() throws {
        let approved = "---\njusterat: 2024-03-12\n---\n# R\n\n- [ ] ring\n- [ ] mejla ^k7m2xp\n"
        let result = try outcome(["möten/2024-03-05.md": approved], series: nil, title: "Möte")
        #expect(result.left == ["ring"] && result.count == 1)
        let only = try outcome(
            ["möten/2024-03-05.md": approved.replacing(" ^k7m2xp", with: "")], series: nil, title: "Möte")
        #expect(only.left.count == 2 && only.count == 0)
        #expect(only.files.values.allSatisfy { !$0.contains("<!--") })
    }

    @Test func onlyWhatTheSeriesSpokeOf() throws {
        let result = try outcome([
            Self.march: "# R\n\n- [ ] ring ^k7m2xp\n- [ ] mejla ^b4d8rf\n",
            "möten/nät-2024-03-20.md": "# N\n\n- [ ] mejla ^b4d8rf\n- [ ] annat ^c3z7hd\n",
            "möten/2024-03-20.md": "# X\n\n- [ ] fritt ^x4j8kd\n",
            "möten/råd-2024-05-01.md": "# R\n\n- [ ] senare ^h8q4bw\n- [ ] ring ^k7m2xp\n",
            "planer/plan.md": "---\ndatum: 2024-03-25\n---\n# P\n\n- [ ] ring ^k7m2xp\n- [ ] bygg ^w8f5gk\n",
        ])
        #expect(result.count == 1 && result.section(of: Self.april).contains("ring ^k7m2xp"))
        let free = try outcome(["möten/2024-03-12.md": "# X\n\n- [ ] fritt ^x4j8kd\n"], series: nil, title: "Y")
        #expect(free.count == 1)
    }

    @Test func theSameWordsTwiceAreBroughtOnce() throws {
        let result = try outcome([
            "möten/råd-2024-02-06.md": "# R\n\n- [ ] ring skolan\n- [x] mejla\n",
            Self.march: "# R\n\n- [ ] ring skolan\n",
        ])
        #expect(result.count == 1 && result.outstanding == ["ring skolan \(Self.april)"])
    }

    @Test func aDraftGetsWhatItLacks() throws {
        let draft = """
            # Rådet 2024-04-09\r
            \r
            ## § 3 Uppföljning av tidigare åtgärder  \r
            \r
            ### Öberg\r
            \r
            - [x] Mät buller ^k7m2xp\r
            \r
            - [ ] ring  skolan!\r
            \r
            ## § 4\t\r
            Slut
            """
        let march = "# R\n\n- [ ] Mät buller @Öberg ^k7m2xp\n- [ ] ring skolan\n- [ ] köp @Öberg\n- [ ] åk @Ek\n"
        let result = try outcome([Self.march: march, Self.april: draft])
        #expect(result.count == 3 && !result.isNew)
        let text = result.files[Self.april] ?? ""
        let shown = withoutIDs(text.replacing("\r\n", with: "\n"))
        #expect(
            shown == """
                # Rådet 2024-04-09
                ## § 3 Uppföljning av tidigare åtgärder\u{20}\u{20}
                ### Ek
                - [ ] åk (ansvarig: Ek) ^
                  - Från R 2024-03-05
                ### Öberg
                - [x] Mät buller ^
                - [ ] ring  skolan! ^
                - [ ] köp (ansvarig: Öberg) ^
                  - Från R 2024-03-05
                ## § 4\t
                Slut
                """)
        #expect(text.utf8.count { $0 == 0x0A } == text.utf8.count { $0 == 0x0D })
        #expect(result.outstanding.count == 3)
        let again = try outcome(result.files)
        #expect(again.files.isEmpty && again.count == 0)
    }

    @Test func anApprovedMeetingIsRefused() throws {
        #expect(throws: NewDocument.Refusal.approved(WorkspacePath(Self.april))) {
            try outcome([Self.april: "---\njusterat: 2024-04-12\n---\n# R\n"])
        }
    }

    @Test func anotherTemplate() throws {
        let march = "# R\n\n- [ ] ring ^k7m2xp\n"
        let none = try outcome([Self.march: march, "templates/minutes.md": "# {{title}}\n\n## Nästa möte\n"])
        #expect(
            none.files[Self.april]?.hasSuffix(
                """
                # Rådet

                ## Uppföljning av tidigare åtgärder

                ### Utan ansvarig

                - [ ] ring ^k7m2xp
                  - Från R 2024-03-05

                ## Nästa möte

                """) == true)
        let absent = try outcome([
            Self.march: march, "templates/minutes.md": "# {{title}}\n\n## Närvarande\n\n{{follow-up}}\n",
        ])
        #expect(absent.count == 1 && absent.outstanding == ["ring \(Self.april)"])
    }

    @Test func nothingToBring() throws {
        let result = try outcome([:])
        #expect(result.count == 0 && result.subject == "Protokoll 2024-04-09 Rådet: nytt")
        #expect(result.files[Self.april]?.hasSuffix("åtgärder\n\n## § 4\n") == true)
    }

    private static let standing = """
        language: sv
        series:
          råd:
            paths: ["möten/råd-*.md"]
            meetings: [2024-04-09]
            standing-items: [Uppföljning av tidigare åtgärder, Lägesbild, Skola och unga]
        """

    @Test func standingItemsAreHeadings() throws {
        let outcome = try outcome([
            "protokoll.yaml": Self.standing, Self.march: "# Råd 2024-03-05\n\n- [ ] ring skolan ^k7m2xp\n",
            "templates/minutes.md":
                "# {{title}}\n\n## § 1 Uppföljning av tidigare åtgärder\n\n{{follow-up}}\n\n{{standing-items}}\n\n"
                + "## § 2 Frågor\n\n## § 3 Nästa möte\n",
        ])
        let headings = (outcome.files[Self.april] ?? "").split(separator: "\n").filter { $0.hasPrefix("## ") }
        #expect(
            headings == [
                "## § 1 Uppföljning av tidigare åtgärder", "## § 2 Lägesbild", "## § 3 Skola och unga", "## § 4 Frågor",
                "## § 5 Nästa möte",
            ])
        #expect(outcome.count == 1 && outcome.outstanding == ["ring skolan \(Self.april)"])
    }

    @Test func aDraftGetsTheStandingItemsItLacks() throws {
        let draft = "# Råd\n\n## 1. Lägesbild\n\nLugnt.\n\n## 2. Nästa möte\n\n14 maj\n"
        let files = [
            "protokoll.yaml": Self.standing, Self.april: draft,
            Self.march: "# Råd 2024-03-05\n\n- [ ] ring skolan ^k7m2xp\n",
        ]
        let outcome = try outcome(files)
        let text = try #require(outcome.files[Self.april])
        #expect(text.hasPrefix(draft + "\n## 3. Uppföljning av tidigare åtgärder\n\n"))
        #expect(text.contains("\n- [ ] ring skolan ^k7m2xp\n") && text.hasSuffix("\n## 4. Skola och unga\n"))
        #expect(!outcome.isNew && outcome.count == 1)
        let again = try self.outcome(files.merging([Self.april: text], uniquingKeysWith: { $1 }))
        #expect(again.files.isEmpty)
    }
}

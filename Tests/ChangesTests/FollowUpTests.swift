import Changes
import Documents
import Ledger
import Messages
import TestSupport
import Testing
import Text
import Workspace

/// What is decided about an action of approved minutes, and where it is written.
struct FollowUpTests {
    private static let approved = """
        ---
        serie: råd
        datum: 2024-03-05
        justerat: 2024-03-12
        ---
        # Råd

        ## § 4 Skolan

        - [ ] Ring skolan @anna senast 1 april ^k7m2xp
        - [/] Mejla rektorn @anna
        - [ ] Köp kaffe
        """

    /// Plans changes to the action with a text; the documents that are written, by path.
    private func written(
        _ changes: [ActionChange], to text: String, _ files: [String: String] = [:], _ language: String = "sv"
    ) throws -> [String: String] {
        let scene = try SaveScene()
        try scene.write("protokoll.yaml", "language: \(language)\n")
        for (path, text) in files { try scene.write(path, text) }
        return try scene.withSave { _, workspace in
            let today = Day(number: 19_800)
            let documents = workspace.contents(of: try workspace.listing(), today: today).documents
            let action = try #require(
                Ledger(documents: documents, today: today).actions.first { $0.action.text == text })
            let editing = ActionEditing(
                workspace, in: try #require(workspace.repository),
                messages: .of(language == "sv" ? .swedish : .english),
                today: today)
            let plan = try editing.plan(changes, of: [action], in: documents, reason: nil, command: "done")
            let files = plan.files.map { ($0.path.text, String(decoding: $0.current ?? [], as: UTF8.self)) }
            return Dictionary(uniqueKeysWithValues: files)
        }
    }

    private static let minutes = "möten/2024-03-05.md"

    @Test func aDocumentThatFollowsUp() throws {
        let files = try written([.state(.done)], to: "Ring skolan", [Self.minutes: Self.approved])
        #expect(Array(files.keys) == ["uppföljning/2024.md"])
        let text = try #require(files["uppföljning/2024.md"])
        #expect(
            text.hasPrefix("---\nid: ")
                && text.contains("\ntyp: uppföljning\nrubrik: \"Uppföljning 2024\"\nserie:\n---\n"))
        #expect(
            text.hasSuffix(
                """
                ## 2024-03-18

                - [x] Ring skolan (ansvarig: Anna Berg), senast 2024-04-01 ^k7m2xp
                  - Från Råd 2024-03-05 § 4

                """))
        let again = try written(
            [.due(Day(number: 19_900))], to: "Ring skolan",
            [Self.minutes: Self.approved, "uppföljning/2024.md": "# U\n\n## 2024-03-18\n\n- [x] annat ^abcdef\n"])
        #expect(
            again["uppföljning/2024.md"]?.hasSuffix(
                """
                - [x] annat ^abcdef
                - [ ] Ring skolan (ansvarig: Anna Berg), senast 2024-06-26 ^k7m2xp
                  - Från Råd 2024-03-05 § 4

                """) == true)
    }

    /// As in the sample, where it is always the same day and its next meeting can be held and approved.
    @Test func minutesOfADayToComeAreFollowedUpOnThatDay() throws {
        let ahead = Self.approved.replacing("2024-03-05", with: "2024-04-02")
        let files = try written([.state(.done)], to: "Ring skolan", [Self.minutes: ahead])
        let text = try #require(files["uppföljning/2024.md"])
        #expect(text.contains("\n## 2024-04-02\n\n- [x] Ring skolan "))
    }

    @Test func withoutAnIDTheSeriesJoinsIt() throws {
        let files = try written(
            [.assign(.init(to: "Polisen"))], to: "Mejla rektorn", [Self.minutes: Self.approved], "en")
        let text = try #require(files["follow-up/råd-2024.md"])
        #expect(text.contains("\nkind: follow-up\ntitle: \"Follow-up råd 2024\"\nseries: \"råd\"\n---\n"))
        let item = text.split(separator: "\n").suffix(2).first ?? ""
        #expect(item.hasPrefix("- [/] Mejla rektorn (owner: Polisen) ^"))
    }

    @Test func theNextDraftIsNearer() throws {
        let draft = "---\nserie: råd\ndatum: 2024-04-09\n---\n# Råd\n\n## Uppföljning av åtgärder\n\n## Nytt\n"
        let files = try written(
            [.state(.waiting)], to: "Köp kaffe",
            [
                Self.minutes: Self.approved, "möten/2024-04-09.md": draft,
                "möten/2024-05-09.md": draft.replacing("04-09", with: "05-09"),
            ])
        #expect(Array(files.keys) == ["möten/2024-04-09.md"])
        let lines = files["möten/2024-04-09.md"]?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
        #expect(lines.dropFirst(6).prefix(4) == ["## Uppföljning av åtgärder", "", "### Utan ansvarig", ""])
        #expect(lines[10].hasPrefix("- [?] Köp kaffe ^") && lines[11] == "  - Från Råd 2024-03-05 § 4")
        #expect(lines.suffix(3) == ["", "## Nytt", ""])
    }

    @Test func withoutIDAndSeriesNothingIsWritten() throws {
        let text = Self.approved.replacing("serie: råd\n", with: "")
        #expect(throws: EditPlan.Refusal.unjoinable(path: Self.minutes, line: 10)) {
            try written([.state(.done)], to: "Mejla rektorn", [Self.minutes: text])
        }
    }

    @Test func whatIsSaidAlreadyIsNotSaidAgain() throws {
        #expect(try written([.state(.active)], to: "Mejla rektorn", [Self.minutes: Self.approved]).isEmpty)
    }
}

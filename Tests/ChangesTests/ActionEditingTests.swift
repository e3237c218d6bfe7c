import Changes
import Documents
import Git
import Ledger
import Messages
import Recording
import TestSupport
import Testing
import Workspace

/// Which documents a change to an action is written into, and what the commit says.
struct ActionEditingTests {
    private static let plan = """
        # Plan

        | Åtgärd | Ansvarig | Klart | Status |
        |---|---|---|---|
        | Byt armaturer ^h4t9wk | Anna Berg | 2024-06-01 | Pågår |

        """
    private static let files = [
        "planer/2024.md": "---\ndate: 2024-01-10\n---\n" + plan,
        "planer/2023.md": "---\ndate: 2023-01-10\nantagen: ja\njusterat: 2023-02-01\n---\n" + plan,
        "protokoll/2024-02-01.md": "# Möte\n\n- [ ] Anna Berg: byt armaturer, senast 1 juni ^h4t9wk\n",
        "protokoll/2024-03-01.md": "# Möte\n\n- [/] Byt armaturer ^h4t9wk\n\n- [ ] städa\n",
    ]

    private func plan(
        _ changes: [ActionChange], reason: String? = nil, files: [String: String] = files,
        _ body: (EditPlan) throws -> Void
    ) throws {
        let scene = try SaveScene()
        for (path, text) in files { try scene.write(path, text) }
        _ = try scene.save(SaveRequest(together: true), accepting: true)
        try scene.withSave { _, workspace in
            let today = Day(number: 19_800)
            let documents = workspace.contents(of: try workspace.listing(), today: today).documents
            let ledger = Ledger(documents: documents, today: today)
            let editing = ActionEditing(
                workspace, in: try #require(workspace.repository), messages: .of(.swedish), today: today)
            let actions = ledger.actions.filter { $0.action.id == "h4t9wk" }
            try body(
                editing.plan(changes, of: actions, in: documents, reason: reason, command: "done"))
        }
    }

    private func text(_ plan: EditPlan, _ path: String) -> String? {
        plan.files.first { $0.path.text == path }?.current.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func theLastMentionAndLivingDocumentsAreEdited() throws {
        try plan([.state(.done)]) { plan in
            #expect(plan.files.map(\.path.text) == ["planer/2024.md", "protokoll/2024-03-01.md"])
            #expect(text(plan, "planer/2024.md")?.contains("| 2024-06-01 | Klar  |") == true)
            #expect(text(plan, "protokoll/2024-03-01.md") == "# Möte\n\n- [x] Byt armaturer ^h4t9wk\n\n- [ ] städa\n")
        }
    }

    @Test func whatAMentionLeavesOutIsWrittenThere() throws {
        try plan([.due(Day(number: 20_000)), .assign(.init(to: "Polisen"))]) { plan in
            #expect(
                text(plan, "protokoll/2024-03-01.md")
                    == "# Möte\n\n- [/] Byt armaturer senast 2024-10-04 (ansvarig: Polisen) ^h4t9wk\n\n- [ ] städa\n")
            #expect(text(plan, "planer/2024.md")?.contains("| Polisen   | 2024-10-04 | Pågår |") == true)
        }
    }

    @Test func theCommitCountsAnActionOnceAndKeepsTheReason() throws {
        try plan([.state(.done)], reason: "lamporna lyser\nSigned-off-by: ingen") { plan in
            #expect(plan.message.subject == "2 dokument: 1 klar")
            #expect(plan.message.paragraphs.first == ["lamporna lyser", "Signed-off-by: ingen"])
            #expect(
                plan.message.trailers.map(\.line).suffix(2) == [
                    "Reason: lamporna lyser Signed-off-by: ingen", "Command: done",
                ])
            #expect(plan.message.text.contains("\n  Signed-off-by: ingen\n"))
            #expect(plan.outcomes.count == 1 && plan.outcomes[0].places.count == 2)
        }
    }

    @Test func whatIsSaidAlreadyChangesNothing() throws {
        try plan([.state(.active)]) { plan in
            #expect(plan.files.isEmpty && plan.unchanged.count == 1)
        }
    }

    @Test func whatCannotBeWrittenRefusesTheWhole() throws {
        #expect(throws: EditPlan.Refusal.self) {
            try plan([.assign(.init(from: "Bo Ek", to: "Anna Berg"))]) { _ in }
        }
    }
}

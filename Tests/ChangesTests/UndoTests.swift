import Changes
import Documents
import Git
import Messages
import Recording
import TestSupport
import Testing
import Trail
import Workspace

/// Recorded changes taken back with new ones.
@Suite struct UndoTests {
    private static let path = "minutes/2024-03-05.md"
    private static let minutes = "# Möte\n\n- [ ] @anna ringer skolan ^k7m2xp\n- [ ] boka lokal\n- [ ] skriv brev\n"

    private let scene: SaveScene

    init() throws {
        scene = try SaveScene()
        try record([Self.path: Self.minutes], "Möte")
    }

    /// Records files as an editor and `save` would; nil takes one away. Answers the commit.
    @discardableResult
    private func record(_ files: [String: String?], _ message: String = "ändrat") throws -> ObjectID {
        for (path, text) in files {
            if let text { try scene.write(path, text) } else { try scene.repository.git("rm", "-q", path) }
        }
        return try #require(ObjectID(try scene.repository.commit([:], message)))
    }

    private func minutes(_ old: String, _ new: String, in text: String = minutes) -> [String: String?] {
        [Self.path: text.replacing(old, with: new)]
    }

    /// Takes a change back, or the last one, as a process does; answers what it did.
    @discardableResult
    private func undo(_ target: ObjectID? = nil, reason: String? = nil) throws -> ObjectID {
        let workspace = try scene.workspace()
        let repository = try #require(workspace.repository)
        let undo = Undo(workspace, in: repository, messages: .of(.swedish), today: Day(number: 19_800))
        let undone = try UndoneChanges(from: try #require(try repository.head().commit), in: repository)
        let plan = try undo.plan(
            try target ?? undo.lastChange(undone: undone), undone: undone, reason: reason)
        let recorded = try undo.record(plan, by: SaveScene.authorship, gate: PersonalDataGate(of: workspace))
        return try #require(recorded).commit
    }

    private func check(_ path: String = path, holds text: String?, sourceLocation: SourceLocation = #_sourceLocation)
        throws
    {
        let present = exists("\(scene.repository.path)/\(path)")
        #expect(present == (text != nil), sourceLocation: sourceLocation)
        if let text { #expect(try scene.repository.read(path) == Array(text.utf8), sourceLocation: sourceLocation) }
        try scene.checkClean(sourceLocation: sourceLocation)
    }

    private func checkRefusal(
        of target: ObjectID? = nil, _ expected: UndoPlan.Refusal, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let before = try scene.repository.git("rev-parse", "HEAD")
        let refusal = #expect(throws: UndoPlan.Refusal.self, sourceLocation: sourceLocation) { try undo(target) }
        #expect(refusal == expected, sourceLocation: sourceLocation)
        #expect(try scene.repository.git("rev-parse", "HEAD") == before, sourceLocation: sourceLocation)
    }

    @Test func theLastChangeIsTakenBack() throws {
        let change = try record(minutes("[ ] @anna", "[x] @anna"), "Protokoll: 1 klar")
        try undo(reason: "fel möte")
        try check(holds: Self.minutes)
        #expect(
            try scene.repository.git("log", "-1", "--format=%B") == """
                Ångra: Protokoll: 1 klar

                fel möte

                - Återöppnad: ringer skolan

                Document: \(Self.path)
                Reason: fel möte
                Command: undo
                Undoes: \(change)


                """)
    }

    @Test func anUndoIsTakenBackAndMadeAgain() throws {
        let done = Self.minutes.replacing("[ ] @anna", with: "[x] @anna")
        try record([Self.path: done], "1 klar")
        let first = try undo()
        let second = try undo(first)
        try check(holds: done)
        #expect(try scene.repository.git("log", "-1", "--format=%s") == "Återinför: 1 klar\n")
        try checkRefusal(of: first, .undone(first, by: second))
        try undo(second)
        try check(holds: Self.minutes)
        #expect(try scene.repository.git("log", "-1", "--format=%s") == "Ångra: 1 klar\n")
    }

    @Test func withoutANameTheChangesThatHoldAreTakenBackOneAfterAnother() throws {
        try record(minutes("skriv brev", "skriv brevet"))
        let text = Self.minutes.replacing("skriv brev", with: "skriv brevet")
        try record(minutes("boka lokal", "boka aulan", in: text))
        try undo()
        try check(holds: text)
        try undo()
        try check(holds: Self.minutes)
    }

    @Test func laterChangesOfOtherLinesAreKept() throws {
        let change = try record(minutes("[ ] @anna", "[x] @anna"))
        let later = Self.minutes.replacing("boka lokal", with: "boka aulan") + "- [ ] köp kaffe\n"
        try record([Self.path: later.replacing("[ ] @anna", with: "[x] @anna")])
        try undo(change)
        try check(holds: later)
    }

    @Test func aLaterChangeOfTheSameLineIsNamed() throws {
        let change = try record(minutes("[ ] @anna", "[x] @anna"))
        let text = Self.minutes.replacing("[ ] @anna", with: "[x] @anna")
        let later = try record(minutes("ringer skolan", "ringer förskolan", in: text))
        try record([Self.path: text.replacing("ringer skolan", with: "ringer förskolan") + "\nSlut.\n"])
        try checkRefusal(of: change, .standing(path: Self.path, by: later))
    }

    @Test func whatALaterLineBelongsToIsNotPulledAwayFromUnderIt() throws {
        let change = try record([Self.path: Self.minutes + "- [ ] köp kaffe\n"])
        let later = try record([Self.path: Self.minutes + "- [ ] köp kaffe\n  och bröd till alla\n"])
        try checkRefusal(of: change, .standing(path: Self.path, by: later))
    }

    @Test func aNewDocumentIsTakenAwayAndComesBack() throws {
        try record(["plans/ny.md": "# Plan\n"], "Ny plan")
        let undone = try undo()
        try check("plans/ny.md", holds: nil)
        try undo(undone)
        try check("plans/ny.md", holds: "# Plan\n")
    }

    @Test func whatOtherDocumentsHoldTooIsCarriedWhenADocumentComesBack() throws {
        try record(["minutes/2024-03-19.md": "# Möte\n\n- [ ] @anna ringer skolan ^k7m2xp\n"], "Nytt möte")
        try undo(try undo())
        let message = try scene.repository.git("log", "-1", "--format=%B")
        #expect(message.contains("- Medtagen: ringer skolan"))
    }

    @Test func aNewDocumentThatWasEditedSinceStays() throws {
        let change = try record(["plans/ny.md": "# Plan\n"])
        let later = try record(["plans/ny.md": "# Plan\n\nMer.\n"])
        try checkRefusal(of: change, .standing(path: "plans/ny.md", by: later))
    }

    @Test func aDeletedDocumentComesBack() throws {
        try record([Self.path: nil])
        try undo()
        try check(holds: Self.minutes)
    }

    @Test func aDeletedDocumentWhosePathIsTakenDoesNotComeBack() throws {
        let change = try record([Self.path: nil])
        let later = try record([Self.path: "# Annat\n"])
        try checkRefusal(of: change, .standing(path: Self.path, by: later))
    }

    @Test func aMovedDocumentGoesBackWithItsLaterText() throws {
        try scene.repository.git("mv", Self.path, "minutes/b.md")
        let change = try record([:], "flyttat")
        try record(["minutes/b.md": Self.minutes + "\nSlut.\n"])
        try undo(change)
        try check(holds: Self.minutes + "\nSlut.\n")
        try check("minutes/b.md", holds: nil)
    }

    @Test func aDocumentThatWasMovedSinceIsEditedWhereItIs() throws {
        let change = try record(minutes("[ ] @anna", "[x] @anna"))
        try scene.repository.git("mv", Self.path, "minutes/b.md")
        try record([:], "flyttat")
        try undo(change)
        try check("minutes/b.md", holds: Self.minutes)
        try check(holds: nil)
    }

    @Test func severalDocumentsAreOneCommitOrNone() throws {
        let change = try record([Self.path: Self.minutes + "\nSlut.\n", "plans/a.md": "# A\n"], "två")
        let later = try record(["plans/a.md": "# B\n"])
        try checkRefusal(of: change, .standing(path: "plans/a.md", by: later))
        try check(holds: Self.minutes + "\nSlut.\n")
        try undo(later)
        try undo(change)
        try check(holds: Self.minutes)
        try check("plans/a.md", holds: nil)
        #expect(try scene.repository.git("rev-list", "--count", "HEAD") == "6\n")
    }

    @Test func unrecordedTextIsNeverWrittenOver() throws {
        try record(minutes("[ ] @anna", "[x] @anna"))
        try scene.write(Self.path, Self.minutes + "skrivet nu\n")
        try checkRefusal(.unrecorded(path: Self.path))
        try scene.write(Self.path, Self.minutes.replacing("[ ] @anna", with: "[x] @anna"))
        try scene.write("minutes/annat.md", "# Annat\n")
        try undo()
        #expect(try scene.unrecorded() == ["new minutes/annat.md"])
    }

    @Test func unrecordedTextInThePlaceOfWhatComesBackStays() throws {
        try record([Self.path: nil])
        try scene.write(Self.path, "# Nytt\n")
        try checkRefusal(.unrecorded(path: Self.path))
    }

    @Test func anApprovalIsTakenBack() throws {
        try record([Self.path: "---\njusterat: 2024-03-12\n---\n" + Self.minutes], "justerat")
        try undo()
        try check(holds: Self.minutes)
    }

    @Test func whatWasApprovedLaterStandsOnTheChange() throws {
        let change = try record(minutes("skriv brev", "skriv brevet"))
        let text = Self.minutes.replacing("skriv brev", with: "skriv brevet")
        let approval = try record([Self.path: "---\njusterat: 2024-03-12\n---\n" + text], "justerat")
        try checkRefusal(of: change, .standing(path: Self.path, by: approval))
        let edit = try record([Self.path: "---\njusterat: 2024-03-12\n---\n" + text + "Efteråt.\n"])
        try undo(edit)
        try check(holds: "---\njusterat: 2024-03-12\n---\n" + text)
    }

    @Test func whatCannotBeTakenBackIsSaid() throws {
        let first = try #require(ObjectID(try scene.repository.git("rev-list", "--max-parents=0", "HEAD").prefix(40)))
        try checkRefusal(of: first, .first(first))
        let change = try record(minutes("[ ] @anna", "[x] @anna"))
        try record([Self.path: Self.minutes])
        try checkRefusal(of: change, .nothingLeft(change))
        try scene.repository.git("switch", "-q", "-c", "sida", "HEAD~1")
        let side = try record(["plans/a.md": "# A\n"])
        try scene.repository.git("switch", "-q", "main")
        try checkRefusal(of: side, .elsewhere(side))
        try scene.repository.git("merge", "-q", "--no-ff", "-m", "Samman", "sida")
        let merge = try #require(ObjectID(try scene.repository.git("rev-parse", "HEAD").prefix(40)))
        try checkRefusal(.merge(merge))
        try undo(side)
        try check("plans/a.md", holds: nil)
    }

    @Test func whatARecordedVersionHeldIsNoNewText() throws {
        let number = "Ring 070-555 12 34.\n"
        try record([Self.path: Self.minutes + number])
        try record([Self.path: Self.minutes])
        try undo()
        try check(holds: Self.minutes + number)
    }

    @Test func bytesAreKeptAsTheyAre() throws {
        let text = "# Möte\r\n\r\nå\r\nb\r\n"
        try record([Self.path: text])
        let change = try record([Self.path: text.replacing("å", with: "ä")])
        try record([Self.path: text.replacing("å", with: "ä").replacing("b\r\n", with: "b\r\nc")])
        try undo(change)
        try check(holds: text.replacing("b\r\n", with: "b\r\nc"))
    }

    @Test func filesOutsideTheWorkspaceAreGitsBusiness() throws {
        let scene = try SaveScene(folder: "arbete")
        try scene.repository.write("program.c", "int main;\n")
        let commit = try #require(ObjectID(try scene.repository.commit([:], "kod")))
        let workspace = try scene.workspace()
        let undo = Undo(
            workspace, in: try #require(workspace.repository), messages: .of(.swedish), today: Day(number: 19_800))
        #expect(throws: UndoPlan.Refusal.notADocument(path: "program.c")) {
            try undo.plan(commit, undone: UndoneChanges(among: []), reason: nil)
        }
    }
}

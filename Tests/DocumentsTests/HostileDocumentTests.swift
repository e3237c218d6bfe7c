import Documents
import TestSupport
import Testing
import Text

/// Documents meant to make reading slow are read in time that grows with their length alone.
struct HostileDocumentTests {
    private static func times(_ unit: String, _ size: Int = 60_000) -> String {
        String(repeating: unit, count: size / unit.utf8.count)
    }

    private static func names(_ count: Int, _ separator: String) -> String {
        (0..<count).map { "Namn\($0)" }.joined(separator: separator)
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            Case("a field never closed", "- [ ] " + times("[due::"), ()),
            Case("a field in parentheses never closed", "- [ ] " + times("(due::"), ()),
            Case("handles never closed", "- [ ] " + times("@[["), ()),
            Case("quotes never closed", "- [ ] " + times("@\"a "), ()),
            Case("due fields", "- [ ] " + times("due: "), ()), Case("calendars", "- [ ] " + times("📅"), ()),
            Case("phrases", "- [ ] " + times("senast "), ()),
            Case("phrases and at once", "- [ ] " + times("senast snarast "), ()),
            Case("every", "- [ ] senast " + times("varje "), ()),
            Case("phrases and every", "- [ ] " + times("senast varje. "), ()),
            Case("next meeting and every", "Nästa möte: " + times("varje "), ()),
            Case("numbers before a heading", "# " + times("1. ") + "Åtgärder", ()),
            Case(
                "a long heading and many boxes", "# " + times("Polisen ", 20_000) + "\n\n" + times("- [ ] a\n", 20_000),
                ()),
            Case("commas at the end", "- [ ] ring" + times(","), ()),
            Case("brackets at the end", "- [ ] ring" + times(")"), ()),
            Case("brackets at the start", "- [ ] " + times(")") + "ring", ()),
            Case("brackets that hold something", "- [ ] ring " + times("(a) "), ()),
            Case("brackets within brackets", "- [ ] ring " + times("(", 30_000) + times(")", 30_000), ()),
            Case("owners", "- [ ] ring. Ansvarig: " + names(5_000, ", "), ()),
            Case("owners in a cell", "| Åtgärd | Vem |\n|-|-|\n| ring | " + names(5_000, " + ") + " |", ()),
            Case("handles", "- [ ] ring @" + names(5_000, " @"), ()),
            Case(
                "attendees of one name", "Närvarande: " + (0..<5_000).map { "Anna N\($0)" }.joined(separator: ", "), ()),
            Case(
                "attendees of one name and owners of it",
                "Närvarande: " + (0..<3_000).map { "Anna N\($0)" }.joined(separator: ", ") + "\n\n"
                    + times("- [ ] @Anna\n", 20_000), ()),
            Case(
                "attendees and owners unknown",
                "Närvarande: " + names(1_000, ", ") + "\n\n" + (0..<500).map { "- [ ] ring @x\($0)y\n" }.joined(), ()),
            Case("labels", times("Åtgärd: a\n"), ()), Case("bold lines", times("**a**\n\n"), ()),
            Case("headings", times("# a\n"), ()),
            Case("sentences", times("Anna får i uppdrag att ringa. "), ()),
            Case("assignments without an end", times("uppdras åt "), ()),
            Case("boxes within boxes", (0..<200).map { String(repeating: "  ", count: $0) + "- [ ] a\n" }.joined(), ()),
            Case("quotes within quotes", String(repeating: "> ", count: 20_000) + "- [ ] a", ()),
            Case("items within items", String(repeating: "- ", count: 20_000) + "[ ] a", ()),
            Case("a tag", "- [ ] #" + times("a"), ()), Case("dashes", "- [ ] " + times("– "), ()),
            Case("states", "## Avstämning\n\n- " + times("– klar "), ()),
            Case("blank lines", times("\n"), ()), Case("no-break spaces", "- [ ] a" + times("\u{A0}") + "b", ()),
            Case("soft hyphens", "- [ ] a" + times("\u{AD}") + "b", ()),
        ])
    func isReadInLinearTime(_ test: Case<String, Void>) {
        #expect(Sample.known.read(Array(test.input.utf8)).count == 1, sourceLocation: test.sourceLocation)
    }

    /// What the scan of the bytes looks at forwards and backwards.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "](", "a](", "a](b", "][", "a][b", "<", "a<", "a<b>", "a]a", "a*", "*a", "a[", "![", "&", "&a;", "a\\*",
            "((", "a)",
            "Action", "Action (", "ACTION-1", "Action: a ", "**Action", "åt*gärd", "Nästa ", "får i ", "= ", "| - ",
            "a\u{301}",
        ])
    func isScannedInLinearTime(_ unit: String) {
        for text in [Self.times(unit), "a " + Self.times(unit), Self.times(unit + "\n", 20_000)] {
            #expect(Sample.known.read(Array(text.utf8), extent: .actions).count == 1)
        }
    }

    @Test func aTitleThatNobodyReadsIsCut() throws {
        let document = try Sample().document("# " + String(repeating: "å", count: 100_000) + "\n\n- [ ] ring")
        #expect(document.actions[0].heading == [String(repeating: "å", count: 300) + "…"])
        #expect(document.title == document.actions[0].heading[0])
    }

    @Test func aLineOfAMegabyteIsRead() throws {
        let line = String(repeating: "ring skolan ", count: 90_000)
        let document = try Sample().document("- [ ] \(line)\n- [ ] boka senast 1 maj")
        #expect(document.actions.count == 2)
        #expect(document.actions.last?.due?.date?.iso == "2024-05-01")
    }

    @Test(.timeLimit(.minutes(1))) func aTableTooLargeIsSaidAndTheRestRead() throws {
        let table =
            String(repeating: "|a", count: 4_000) + "|\n" + String(repeating: "|-", count: 4_000) + "|\n"
            + String(repeating: "|b\n", count: 4_000)
        let document = try Sample().document("# Möte\n\n- [ ] ring\n\n" + table)
        #expect(document.actions.map(\.text) == ["ring"])
        #expect(document.diagnostics.first { $0.code == .tableTooLarge }?.start.line == 6)
    }
}

import Recording
import Testing
import Text

struct PrivacyGateTests {
    private static let everyKind =
        "850709-9805 5000-K123456-24 070-123 45 67 kim@example.se Eleven Kim Lindqvist"

    private func gate(off: Set<PersonalDataFinding.Kind> = []) throws -> PersonalDataGate {
        PersonalDataGate(words: .standard, off: off)
    }

    private func content(_ text: String) -> NewText {
        NewText(.content(path: "a.md"), bytes: Array(text.utf8))
    }

    @Test func kindsInTheirOrder() throws {
        let kinds = try gate().findings(in: [content(Self.everyKind)]).map(\.kind)
        #expect(kinds == [.personalNumber, .caseNumber, .phone, .email, .person])
    }

    @Test(arguments: PersonalDataFinding.Kind.allCases)
    func switchedOff(_ kind: PersonalDataFinding.Kind) throws {
        let kinds = try gate(off: [kind]).findings(in: [content(Self.everyKind)]).map(\.kind)
        #expect(!kinds.contains(kind))
        #expect(kinds.count == 4)
    }

    @Test(arguments: [
        ("850709-9805", 1, 1),
        ("åäö 850709-9805", 1, 8),
        ("a\r\nb\u{AD} 850709-9805", 2, 5),
        ("\u{FEFF}850709-9805", 1, 4),
        ("a\n\n\n 850709-9805\n", 4, 2),
    ])
    func position(_ text: String, _ line: Int, _ column: Int) throws {
        let found = try gate().findings(in: [content(text)])
        #expect(found.map(\.position) == [Position(line: line, column: column)])
    }

    @Test func invalidBytesHideNothing() throws {
        let bytes: [UInt8] = [0xFF, 0xE5, 0x20] + Array("850709-9805".utf8) + [0xC3]
        let found = try gate().findings(in: [NewText(.message, bytes: bytes)])
        #expect(found.map(\.position) == [Position(line: 1, column: 4)])
    }

    @Test func fileNameAndMessage() throws {
        let places: [NewText.Place] = [.fileName(path: "utredning_8507099805.md"), .message]
        let found = try gate().findings(
            in: [
                NewText(places[0], bytes: Array("utredning_8507099805.md".utf8)),
                NewText(places[1], bytes: Array("Rättar 19000101-0016".utf8)),
            ])
        #expect(found.map(\.place) == places)
    }

    @Test(arguments: [("Ring 070-123 45 67", 0), ("Ring 070-123 45 68", 1), ("Ring", 0)])
    func aMessageQuotesItsDocuments(_ message: String, _ count: Int) throws {
        let texts = [NewText(.message, bytes: Array(message.utf8)), content("Telefon: 0701234567")]
        let found = try gate().findings(in: texts) { text, visit in
            if text.place != .message { _ = visit(texts[1].bytes) }
        }
        #expect(found.map(\.place) == Array(repeating: .message, count: count))
    }

    @Test(arguments: [
        ("850709-9805", "Tidigare 19850709 - 9805", 0),
        ("070-123 45 67", "+46701234567", 0),
        ("kim@example.se", "KIM@EXAMPLE.SE", 0),
        ("Eleven Kim Lindqvist", "Kim Lindqvist i årskurs 8", 0),
        ("Eleven Kim Lindqvist", "Kim Lindqvist bjuds in", 1),
        ("850709-9805", "19000101-0016", 1),
    ])
    func onlyNewText(_ text: String, _ recorded: String, _ count: Int) throws {
        let versions = ["ingenting", recorded].map { Array($0.utf8) }
        #expect(try gate().findings(in: [content(text)]) { _, visit in _ = versions.allSatisfy(visit) }.count == count)
    }

    @Test func historyIsReadForFindingsOnly() throws {
        struct Asked: Error {}
        let found = try gate().findings(in: [content("Inget särskilt.")]) { _, _ throws(Asked) in throw Asked() }
        #expect(found.isEmpty)
        let gate = try gate()
        #expect(throws: Asked.self) {
            try gate.findings(in: [content("850709-9805")]) { _, _ throws(Asked) in throw Asked() }
        }
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "0", "1", "@", "a@", "a.", "0-", "08-", "+46 ", "850709-", "5000-K1", "1985-07-", "Aa ", "Elev ", "a-",
            "\n",
            "850709-9805 ", "Eleven Kim Lindqvist\n", "\\", "\u{AD}", "å",
        ])
    func hostileInputTakesLinearTime(_ piece: String) throws {
        let text = String(repeating: piece, count: (1 << 17) / piece.utf8.count)
        let lines = text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
        #expect(try gate().findings(in: [content(text)]).allSatisfy { (1...lines).contains($0.position.line) })
    }
}

import Documents
import TestSupport
import Testing
import Text

@testable import Documents

/// A reading that is put into bytes comes out of them as it was.
struct ReadingPackingTests {
    private func check(
        _ bytes: [UInt8], _ comment: @autoclosure () -> String = "", sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for extent in [DocumentReader.Extent.actions, .suggestions] {
            let reading = DocumentReader(vocabulary: .standard, extent: extent).read(bytes)
            let packed = packed(reading)
            let taken = PackedReading(try #require(reader(packed), sourceLocation: sourceLocation))
            let whole = try #require(taken.whole, "\(comment())", sourceLocation: sourceLocation)
            #expect(self.packed(whole) == packed, "\(comment())", sourceLocation: sourceLocation)
            #expect(resolved(whole) == resolved(reading), "\(comment())", sourceLocation: sourceLocation)
            #expect(taken.mayAct == reading.mayAct && taken.isReport == reading.isReport)
            guard !reading.mayAct else { continue }
            let head = try #require(taken.head, "\(comment())", sourceLocation: sourceLocation)
            #expect(resolved(head) == resolved(reading), "\(comment())", sourceLocation: sourceLocation)
        }
    }

    private func packed(_ reading: Reading) -> [UInt8] {
        var writer = PackedWriter()
        reading.pack(into: &writer)
        return writer.sealed(Checksum(1))
    }

    private func reader(_ packed: [UInt8]) -> PackedReader? { PackedReader(packed, at: Checksum(1)) }

    private func resolved(_ reading: Reading) -> [Document] {
        Resolver(register: .municipality, today: Day(number: 19_875), vocabulary: .standard)
            .resolve([Source(path: "minutes/2024-03-05.md", series: nil, reading: reading)])
    }

    @Test(arguments: [
        "", "# Möte\n\nNärvarande: Anna Berg (AB), Bo Ek\n\n- [ ] AB ringer skolan senast 1 april\n",
        "---\nid: a\ntitle: Möte\ndate: 2024-03-05\nparties: [Polisen, {name: Skolan}]\n# note\n\njusterat: 1\n---\n\n- [x] a\n",
        "---\nkind: report\n---\n\n- [ ] a\n", "---\nid: [\n---\n",
        "| Åtgärd | Ansvarig | Klart | Status |\n|-|-|-|-|\n| ring | Bo, m.fl. | v. 12 | klar |\n| skriv | – | – | vet ej |\n",
        "## Åtgärder\n\n- **Anna**: ring `skolan` ^k7m2xp #tag 📅 2024-03-01 ✅ 2024-03-02\n\n  mer text\n  - [ ] under\n",
        "- [ ] a due: snarast, dock senast nästa möte [recur:: every week] ⏫\n- [ ] b före v. 12\n- [ ] c i slutet av mars\n",
        "- [ ] d nästa fredag\n- [ ] e om 3 veckor\n- [ ] f Q3\n- [ ] g våren 2025\n- [ ] h 3/14\n- [ ] i löpande\n- [ ] j 2027\n",
        "# Möte 2024-03-05\r\n\r\nNästa möte: 9 april\r\n\r\nÅtgärd: @bo *ringer* [skolan](x)\r\n",
        "Polisen åtar sig att\n\n- patrullera\n- ringa\n\n1) Anna ska ringa skolan i maj.\n", "\u{FF}- [ ] a\n",
    ])
    func documents(text: String) throws {
        try check(Array(text.utf8), text.debugDescription)
        try check(Array(text.utf8.dropFirst()), text.debugDescription)
    }

    @Test(arguments: 1...8)
    func randomTexts(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let text = Pieces.text(of: Int.random(in: 1...30, using: &random), using: &random)
            try check(Array(text.utf8), text.debugDescription)
        }
    }

    @Test func corpus() throws {
        for (path, bytes) in try SharedCorpus()?.documents(every: 80) ?? [] { try check(bytes, path) }
    }

    /// Whoever adds something to a reading is to pack it, and to count it here.
    @Test func everythingIsPacked() throws {
        let reading = DocumentReader(vocabulary: .standard)
            .read(Array("# A\n\n- [ ] @bo rings due: 1 May, Owner: Anna\n\nBo will ring.\n".utf8))
        let candidate = try #require(reading.candidates.first)
        func count(_ value: Any) -> Int { Mirror(reflecting: value).children.count }
        // Units, kept ones and moves belong to readings of one version after another, which are not packed.
        #expect(count(reading) == 10 + 3)
        #expect(count(candidate) == 31)
        #expect(count(candidate.body) == 4)
        #expect(count(candidate.places) == 4)
        #expect(count(candidate.fields) == 6)
        #expect(count(try #require(candidate.dues.first)) == 5)
        #expect(count(try #require(candidate.owners.first)) == 4)
        #expect(count(reading.outline) == 2)
        #expect(count(reading.outline.sections[0]) == 12)
        #expect(count(reading.frontMatter) == 5)
        #expect(count(Attendee(name: "a", initials: nil)) == 2)
        #expect(count(try #require(reading.proposals.first)) == 4)
    }

    @Test func bytesThatAreNoReadingGiveNone() throws {
        let text = "---\nid: a\n---\n\n# Möte\n\n- [ ] AB ringer skolan senast 1 april\n"
        var writer = PackedWriter()
        DocumentReader(vocabulary: .standard).read(Array(text.utf8)).pack(into: &writer)
        for length in 0..<writer.bytes.count {
            var cut = PackedWriter()
            cut.write(raw: writer.bytes[..<length])
            #expect(PackedReading(try #require(reader(cut.sealed(Checksum(1))))).whole == nil)
        }
        // What a sealed value never holds does no harm either.
        var random = SeededGenerator(seed: 5)
        for _ in 0..<2_000 {
            var bytes = writer.bytes
            for _ in 0..<3 {
                bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
            }
            var changed = PackedWriter()
            changed.write(raw: bytes)
            if let whole = PackedReading(try #require(reader(changed.sealed(Checksum(1))))).whole { _ = packed(whole) }
        }
    }
}

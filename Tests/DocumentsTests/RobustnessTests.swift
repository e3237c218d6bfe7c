import Documents
import TestSupport
import Testing
import Text

/// Whatever the bytes are, reading ends soon, never fails, and points into the document.
struct RobustnessTests {
    static let sample = """
        ---
        typ: protokoll
        datum: 2024-03-05
        närvarande: [Anna Berg, Bo Ek]
        ---
        # Samverkansmöte 2024-03-05

        Närvarande: Karin Holm (KH), Per Lund

        ## § 1 Uppföljning från förra mötet

        - Klotter på busskuren – pågår, ägaren bortrest
        - ~~Belysningen~~ [x] KLART

        ## Åtgärder till nästa möte

        1. **Anna** och Bo ska ringa skolan senast v. 12 ^k7m2xp
           - [ ] @åsa bokar lokal, due:2024-04-01 #trygghet (A)
           > - [/] citat [owner:: Polisen] 📅 1/5

        ACTION-3: Frank, Mary and Kate to propose dates by end of April – `kod` <b>x</b>
        Karin får i uppdrag att ta fram ett underlag. Polisen återkommer snarast, dock senast 1 juni.

        | Åtgärd | Ansvarig | Klart | Status |
        |---|:-:|---|---|
        | ring \\| boka<br>nu | Johan + Leon m.fl. | varje kvartal | Klar 2024-02-01 |
        | [ ] se [över][plan] | – | före sommaren | 🟡 |

        [plan]: https://exempel.se

        Nästa möte: 2 april 9.00
        """

    private func check(_ bytes: [UInt8], _ comment: @autoclosure () -> String) throws {
        let documents = Sample.known.read(bytes)
        guard let document = documents.first else { return }
        // Bytes that are not UTF-8 are read as U+FFFD, which is longer.
        let lines = LineIndex(Array(String(decoding: bytes, as: UTF8.self).utf8))
        func isInside(_ position: Position) -> Bool {
            position.line >= 1 && position.line <= max(1, lines.count) && position.column >= 1
                && position.column <= lines.range(ofLine: position.line).count + 1
        }
        let starts = document.actions.map(\.start)
        #expect(starts == starts.sorted(), "\(comment())")
        for action in document.actions {
            #expect(isInside(action.start) && isInside(action.end) && action.start <= action.end, "\(comment())")
        }
        for diagnostic in document.diagnostics {
            #expect(isInside(diagnostic.start) && isInside(diagnostic.end), "\(diagnostic.shown) in \(comment())")
        }
        for suggestion in document.suggestions {
            #expect(isInside(suggestion.start) && suggestion.start <= suggestion.end, "\(comment())")
        }
    }

    @Test func theSampleHoldsActions() throws {
        let document = try Sample.known.document(Self.sample)
        #expect(document.actions.count >= 8)
        try check(Array(Self.sample.utf8), "sample")
    }

    @Test(arguments: 1...8)
    func randomBytes(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<150 {
            let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            try check(bytes, "\(bytes)")
        }
    }

    @Test(arguments: 1...8)
    func randomMarks(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<250 {
            let text = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                Pieces.marks.randomElement(using: &random) ?? ""
            }
            try check(Array(text.joined().utf8), text.joined().debugDescription)
        }
    }

    @Test(arguments: 1...8)
    func randomMutations(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let sample = Array(Self.sample.utf8)
        for _ in 0..<50 {
            var bytes = sample
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                let end = min(bytes.count, place + Int.random(in: 0...20, using: &random))
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.removeSubrange(place..<end)
                case 2:
                    bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
                default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
                }
                if bytes.isEmpty { bytes = [0x2D] }
            }
            try check(bytes, String(decoding: bytes, as: UTF8.self).debugDescription)
        }
    }
}

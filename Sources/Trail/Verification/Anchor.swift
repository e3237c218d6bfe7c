import Documents
package import Git
import Text

/// One line about a history that is kept outside it, and by which it can be checked later.
package struct Anchor: Hashable, Sendable {
    /// When the line was made, as RFC 3339 has it.
    package let time: String
    package let head: ObjectID
    /// How many commits led to it, itself included.
    package let count: Int
    /// SHA-256 of the first list of signers in hexadecimal digits; nil where there was none.
    package let signers: String?

    /// Takes what the line is to say.
    package init(at time: Timestamp, head: ObjectID, count: Int, signers: String?) {
        self.time = time.rfc3339
        self.head = head
        self.count = count
        self.signers = signers
    }

    /// The word that the line begins with; the number is that of its form.
    private static let mark = "protokoll-anchor-1"

    /// The line; its last word is a digest of the others, by which what was garbled on the way is known.
    package var line: String { "\(body) \(Self.sum(body))" }

    private var body: String { "\(Self.mark) \(time) \(head) \(count) \(signers ?? "-")" }

    private static func sum(_ body: String) -> String { String(SHA256(Array(body.utf8)).description.prefix(8)) }

    /// The lines that stand in a text, whatever stands around them, however they were broken, quoted or indented.
    package static func all(in text: String) -> [Anchor] {
        let words = text.split { $0.isWhitespace || quotes.contains($0) }.map(String.init)
        return words.indices.filter { words[$0] == mark }.compactMap { Anchor(words[$0...].prefix(6)) }
    }

    /// How many lines a text holds, readable or not.
    package static func count(in text: String) -> Int { text.ranges(of: mark).count }

    /// What mail programs put around a line that is quoted.
    private static let quotes: Set<Character> = [">", "|", "\"", "'", "”", "“", "«", "»", "`", "\u{FEFF}", "\u{200B}"]

    private init?(_ words: ArraySlice<String>) {
        let words = Array(words)
        guard words.count == 6, let head = ObjectID(words[2]), let count = Int(words[3]),
            Self.sum(words[..<5].joined(separator: " ")) == String(words[5].prefix(8))
        else { return nil }
        time = words[1]
        self.head = head
        self.count = count
        signers = words[4] == "-" ? nil : words[4]
    }

    /// The day of the line.
    package var day: String { String(time.prefix(10)) }
}

extension Timestamp {
    /// `2026-03-05T14:02:33+01:00`.
    var rfc3339: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let local = ((Int(seconds) + offsetMinutes * 60) % 86_400 + 86_400) % 86_400
        let offset = abs(offsetMinutes)
        let clock = "\(two(local / 3_600)):\(two(local / 60 % 60)):\(two(local % 60))"
        return "\(day.iso)T\(clock)\(offsetMinutes < 0 ? "-" : "+")\(two(offset / 60)):\(two(offset % 60))"
    }
}

/// The `id` in a document's front matter, by which it stays the same document under another name.
enum DocumentID {
    /// No vowels and nothing that looks like something else, as in the ids of actions.
    private static let letters = Array("bcdfghjkmnpqrstvwxz")
    private static let marks = Array("23456789") + letters

    /// Eight characters by chance, a letter first: never in sequence, since two clones would make the same.
    static func mint(using generator: inout some RandomNumberGenerator) -> String {
        let rest = (1..<8).map { _ in marks[Int.random(in: marks.indices, using: &generator)] }
        return String([letters[Int.random(in: letters.indices, using: &generator)]] + rest)
    }

    /// Four to forty small letters, digits and hyphens: what a name of git can hold as well.
    static func isUsable(_ id: String) -> Bool {
        let isMark = { (byte: UInt8) in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
        }
        return (4...40).contains(id.utf8.count) && id.utf8.allSatisfy(isMark)
    }

    /// Puts the id first in a text's front matter, or in one of its own; in the place of an empty `id` where there is one.
    static func add(_ id: String, to text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
            return "---\nid: \(id)\n---\n\n\(text)"
        }
        lines[1..<end].removeAll { $0.hasPrefix("id:") }
        lines.insert("id: \(id)", at: 1)
        return lines.joined(separator: "\n")
    }
}

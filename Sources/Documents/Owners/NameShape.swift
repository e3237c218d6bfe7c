import Text

/// What an unknown name looks like: one to three capitalised words, none of them an everyday verb or a pronoun.
struct NameShape {
    let words: OwnerWords
    let months: Phrases<Int>

    init(_ vocabulary: Vocabulary) {
        words = vocabulary.owners
        months = vocabulary.due.months
    }

    func isName(_ text: String) -> Bool {
        // Most of what is no name is told by its first byte.
        if let first = text.utf8.first(where: { $0 != Folded.blank }), Self.isSmall(first) { return false }
        let parts = Self.parts(of: text)
        guard let first = parts.first, let last = parts.last, Self.isCapitalised(first), Self.isCapitalised(last),
            // `Create PR` is no name, `DIGG` may be one.
            parts.count == 1 || !isAcronym(last)
        else {
            return false
        }
        var names: [(part: Substring, key: String)] = []
        for part in parts {
            let key = Folded.key(part)
            if words.particles.contains(key) { continue }
            guard names.count < 3, Self.isCapitalised(part), isWord(part) else { return false }
            names.append((part, key))
        }
        return !names.isEmpty
            && names.allSatisfy { _, key in
                !words.verbs.contains(key) && !words.pronouns.contains(key)
                    && !words.verbEndings.contains { key.count > 5 && key.hasSuffix($0) }
                    && (parts.count > 1 || months.value(of: key) == nil)
            }
    }

    /// At most two words and no acronym, so that `(PDF)` is nobody.
    func isShort(_ text: String) -> Bool {
        let parts = Self.parts(of: text)
        return parts.count <= 2
            && parts.allSatisfy { part in
                part.filter(\.isLetter).count < 2 || part.contains { $0.isLowercase }
            }
    }

    private static func parts(of text: String) -> [Substring] {
        text.utf8.split(separator: Folded.blank).map { Substring($0) }
    }

    private func isAcronym(_ word: Substring) -> Bool { word.count > 1 && word.allSatisfy(\.isUppercase) }

    private static func isCapitalised(_ word: Substring) -> Bool {
        guard let first = word.utf8.first, !isSmall(first) else { return false }
        return word.first?.isUppercase ?? false
    }

    /// Whether no character that begins with a byte is a capital letter.
    private static func isSmall(_ byte: UInt8) -> Bool { byte < 0x80 && !Folded.isCapital(byte) }

    /// Letters, hyphens, apostrophes and the full stop of an initial.
    private func isWord(_ word: Substring) -> Bool {
        if word.utf8.allSatisfy({ $0 < 0x80 }) {
            return word.utf8.allSatisfy { byte in
                switch Folded.lower(byte) {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "."):
                    true
                default: false
                }
            }
        }
        return word.allSatisfy { $0.isLetter || "-'’.".contains($0) }
    }
}

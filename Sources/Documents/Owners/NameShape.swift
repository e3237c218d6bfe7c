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
        let parts = text.split(separator: " ")
        guard let first = parts.first, let last = parts.last, isCapitalised(first), isCapitalised(last),
            // `Create PR` is no name, `DIGG` may be one.
            parts.count == 1 || !isAcronym(last)
        else {
            return false
        }
        let names = parts.filter { !words.particles.contains(Folded.key($0)) }
        guard (1...3).contains(names.count), names.allSatisfy({ isCapitalised($0) && isWord($0) }) else { return false }
        return names.allSatisfy { part in
            let key = Folded.key(part)
            return !words.verbs.contains(key) && !words.pronouns.contains(key)
                && !words.verbEndings.contains { key.count > 5 && key.hasSuffix($0) }
                && (parts.count > 1 || months.value(of: key) == nil)
        }
    }

    /// At most two words and no acronym, so that `(PDF)` is nobody.
    func isShort(_ text: String) -> Bool {
        let parts = text.split(separator: " ")
        return parts.count <= 2
            && parts.allSatisfy { part in
                part.filter(\.isLetter).count < 2 || part.contains { $0.isLowercase }
            }
    }

    private func isAcronym(_ word: Substring) -> Bool { word.count > 1 && word.allSatisfy(\.isUppercase) }

    private func isCapitalised(_ word: Substring) -> Bool { word.first?.isUppercase ?? false }

    /// Letters, hyphens, apostrophes and the full stop of an initial.
    private func isWord(_ word: Substring) -> Bool {
        word.allSatisfy { $0.isLetter || "-'’.".contains($0) }
    }
}

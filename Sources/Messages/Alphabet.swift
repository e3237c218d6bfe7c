/// The order of a language's letters, for sorting names; the C library of a bare machine has none.
struct Alphabet: Sendable {
    private var places: [Character: Int] = [:]

    /// Each item holds the letters that count as one, in lower case: `a`, `e é è`.
    init(letters: [String]) {
        for (place, group) in letters.enumerated() {
            for letter in group where letter != " " { places[letter] = place }
        }
    }

    /// The alphabet of a language.
    static func of(_ language: Language) -> Alphabet {
        switch language {
        case .swedish: swedish
        case .english: english
        }
    }

    private static let swedish = Alphabet(letters: Messages.of(.swedish).words("alphabet"))
    private static let english = Alphabet(letters: Messages.of(.english).words("alphabet"))

    /// What a text is sorted by: digits and other signs in their own order, before the letters.
    func key(of text: String) -> [Int] {
        text.lowercased().map { letter in
            if let place = places[letter] { return Self.letters + place }
            let code = Int(letter.unicodeScalars.first?.value ?? 0)
            return letter.isLetter ? Self.foreign + code : code
        }
    }

    /// Past every Unicode scalar, so that signs come first.
    private static let letters = 0x20_0000
    /// Letters of other alphabets come after the language's own.
    private static let foreign = 0x40_0000
}

extension Messages {
    /// Whether a name comes before another in this language's order (å, ä, ö after z in Swedish).
    package func sorts(_ left: String, before right: String) -> Bool {
        let alphabet = Alphabet.of(language)
        let (leftKey, rightKey) = (alphabet.key(of: left), alphabet.key(of: right))
        if leftKey != rightKey { return leftKey.lexicographicallyPrecedes(rightKey) }
        return left < right
    }
}

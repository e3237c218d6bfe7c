/// A command line as bash hands it over: the words before the cursor, and how the last one is to be gone on with.
struct BashLine {
    /// Without their quotation marks; the last one is begun, and empty behind a blank.
    private(set) var words: [String] = []
    /// The quotation mark in which the last word stands.
    private(set) var quote: Character?
    /// What of the last word bash leaves as it is: it replaces only what stands behind certain characters.
    private(set) var left = ""

    /// - Parameter breaks: the characters behind which bash begins a word of its own (`COMP_WORDBREAKS`).
    init(_ line: String, breaks: String) {
        var rest = line[...]
        var word: String?
        while let character = rest.popFirst() {
            switch (quote, character) {
            case (nil, " "), (nil, "\t"), (nil, "\n"):
                if let word { words.append(word) }
                (word, left) = (nil, "")
            case (nil, "'"), (nil, "\""):
                quote = character
                left = word ?? ""
                word = word ?? ""
            case (.some(let open), character) where open == character:
                quote = nil
                left = word ?? ""
            case (nil, "\\"): word = (word ?? "") + (rest.popFirst().map(String.init) ?? "")
            case ("\"", "\\") where rest.first.map(Self.meansSomethingQuoted) ?? false:
                word = (word ?? "") + String(rest.removeFirst())
            default:
                word = (word ?? "") + String(character)
                if quote == nil, breaks.contains(character) { left = word ?? "" }
            }
        }
        words.append(word ?? "")
    }

    /// What bash is to put in the place of what is begun, so that it reads as a text; nil where it cannot.
    func reply(for text: String) -> String? {
        guard text.hasPrefix(left) else { return nil }
        let rest = text.dropFirst(left.count)
        switch quote {
        case "'": return String(rest).replacing("'", with: "'\\''")
        case "\"":
            // In double quotation marks nothing but others keep `!` from calling up an earlier line.
            return String(rest.flatMap { $0 == "!" ? "\"'!'\"" : Self.meansSomethingQuoted($0) ? "\\\($0)" : "\($0)" })
        default: return String(rest.flatMap { Self.isPlain($0) ? "\($0)" : "\\\($0)" })
        }
    }

    private static func meansSomethingQuoted(_ character: Character) -> Bool { "$`\"\\".contains(character) }

    /// Whether a character means only itself; of those beyond ASCII all do.
    private static func isPlain(_ character: Character) -> Bool {
        guard let ascii = character.asciiValue else { return true }
        return character.isLetter || character.isNumber || "_./:=@%+,-".utf8.contains(ascii)
    }
}

import Documents
import Messages
import Text

/// What the front matter of an imported document says.
struct ImportedHead {
    var kind: Document.Kind?
    var title: String?
    var date: Day?
    var series: String?
    /// The file that the document was made of.
    var origin: String
    var id: String

    /// Puts what is not stated yet into a text's front matter, or into one of its own; the line on which the text begins.
    func added(to text: [UInt8], _ vocabulary: Vocabulary, _ language: Language) -> (bytes: [UInt8], firstLine: Int) {
        let own = DocumentReader(vocabulary: vocabulary).frontMatter(of: text)
        let words = WrittenWords.of(language.rawValue)
        let stated = own?.keys ?? []
        var lines = entries(language).filter { !stated.contains($0.key) }
            .map { "\(words.key(named: $0.key)): \($0.value)" }
        lines.append("\(words.imported): \(YamlScalar.written(origin.visible))")
        let lineBreak = Self.lineBreak(of: text)
        guard own != nil, let first = text.firstIndex(of: UInt8(ascii: "\n")) else {
            let head = ["---"] + lines + ["---", "", ""]
            return (Array(head.joined(separator: lineBreak).utf8) + text, head.count)
        }
        let added = lines.map { $0 + lineBreak }.joined()
        return (text[...first] + Array(added.utf8) + text[(first + 1)...], 1)
    }

    private func entries(_ language: Language) -> [(key: String, value: String)] {
        let kind = kind.flatMap { Messages.of(language).words("kinds.\($0.rawValue)").first }
        let texts = [("kind", kind), ("title", title), ("series", series)]
            .compactMap { key, value in value.map { (key, YamlScalar.written($0.visible)) } }
        return [("id", id)] + texts + (date.map { [("date", $0.iso)] } ?? [])
    }

    private static func lineBreak(of text: [UInt8]) -> String {
        guard let end = text.firstIndex(of: UInt8(ascii: "\n")), end > 0 else { return "\n" }
        return text[end - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
    }
}

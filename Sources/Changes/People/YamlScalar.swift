/// A text as a value of YAML on one line.
enum YamlScalar {
    /// The text as it is where YAML takes it for nothing else, otherwise in quotation marks.
    static func written(_ text: String) -> String {
        let isPlain =
            text.first?.isLetter == true && text.last != " "
            && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || plain.contains($0) }
            && !words.contains(text.lowercased())
        guard !isPlain else { return text }
        return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    private static let plain = Set("0123456789 -._@/+()".unicodeScalars)

    /// What YAML takes for something else than text, in one of its versions.
    private static let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
}

import Text

/// What an approval writes into a document's front matter.
package struct ApprovalKeys: Hashable, Sendable {
    /// The day of the approval; nil while it is not complete.
    package var day: Day?
    /// Everybody who approved the text so far.
    package var signatories: [Signatory]
    /// Where it was decided: `§ 41`.
    package var decision: String?
    /// What proves it elsewhere: the name of a signed file and its digest.
    package var evidence: String?

    /// Takes who approved the text, and when and on what grounds.
    package init(day: Day?, signatories: [Signatory], decision: String? = nil, evidence: String? = nil) {
        self.day = day
        self.signatories = signatories
        self.decision = decision
        self.evidence = evidence
    }

    /// The lines of the keys, in the order they are written, each key spelled as it is asked for.
    func lines(_ name: (FrontMatter.Key) -> String) -> [String] {
        func line(_ key: FrontMatter.Key, _ value: String?) -> [String] {
            value.map { ["\(name(key)): \(Self.scalar($0))"] } ?? []
        }
        return line(.approved, day?.iso) + signatoryLines(name(.approvedBy)) + line(.decision, decision)
            + line(.evidence, evidence)
    }

    /// A name alone on the line of the key; several, or one that a comma divides, as a list.
    private func signatoryLines(_ key: String) -> [String] {
        if signatories.count == 1, let only = signatories.first, only.party == nil, !only.name.contains(",") {
            return ["\(key): \(Self.scalar(only.name))"]
        }
        return ["\(key):"] + signatories.map { "  - \(Self.scalar($0.written))" }
    }

    /// The text as it is where YAML takes it for nothing else, otherwise in quotation marks.
    private static func scalar(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let isPlain =
            (line.first.map { $0.isLetter || $0.isNumber || $0 == "§" } ?? false) && line.last != " "
            && line.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || plain.contains($0) }
            && !mayBeAnotherValue(line)
        guard !isPlain else { return line }
        return "\"" + line.visible.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    private static let plain = Set("0123456789 -._@/+()§,".unicodeScalars)

    /// The words that some version of YAML takes for truth, falsehood or nothing have five letters at most.
    private static func mayBeAnotherValue(_ text: String) -> Bool {
        text.utf8.count <= 5 && text.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
    }
}

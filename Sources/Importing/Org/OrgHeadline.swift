import Documents

/// A headline of an org file: `** TODO [#A] Ring skolan :skola:`.
struct OrgHeadline {
    /// The number of stars.
    let level: Int
    let keyword: TaskKeyword?
    let priority: Character?
    /// Without keyword, priority and tags.
    let title: String
    let tags: [Substring]

    init?(_ line: Substring, _ keywords: OrgKeywords) {
        let stars = line.utf8.prefix { $0 == UInt8(ascii: "*") }.count
        let rest = line.dropFirst(stars)
        guard stars > 0, let blank = rest.first, blank == " " || blank == "\t" else { return nil }
        level = stars
        var words = rest.split { $0 == " " || $0 == "\t" }[...]
        keyword = keywords.take(from: &words)
        if let word = words.first, word.utf8.count == 4, word.hasPrefix("[#"), word.hasSuffix("]") {
            priority = word.dropFirst(2).first
            words.removeFirst()
        } else {
            priority = nil
        }
        if let tags = words.last.flatMap(Self.tags(in:)) {
            self.tags = tags
            words.removeLast()
        } else {
            tags = []
        }
        title = words.joined(separator: " ")
    }

    /// Those of `:skola:polis:`; nil for any other word.
    private static func tags(in word: Substring) -> [Substring]? {
        guard word.utf8.count > 2, word.hasPrefix(":"), word.hasSuffix(":") else { return nil }
        let tags = word.split(separator: ":", omittingEmptySubsequences: false).dropFirst().dropLast()
        let isTag = { (tag: Substring) in
            !tag.isEmpty && tag.allSatisfy { $0.isLetter || $0.isNumber || "_@#%".contains($0) }
        }
        return tags.allSatisfy(isTag) ? Array(tags) : nil
    }
}

extension DocumentReader {
    /// The `id` of a document's front matter, read without the rest of the document; nil where it states none.
    package func documentID(of bytes: [UInt8]) -> String? {
        guard let second = Self.secondFence(in: bytes) else { return nil }
        // Only the head is looked at, unless the line found there is no fence after all.
        let head = FrontMatter(Array(bytes[..<second]), keys: vocabulary.frontMatter)
        return (head.range.isEmpty ? FrontMatter(bytes, keys: vocabulary.frontMatter) : head).text(.id)
    }

    /// Where the first line ends that begins with `---` behind one that does; nil where there are not two.
    private static func secondFence(in bytes: [UInt8]) -> Int? {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard bytes[start...].starts(with: "---".utf8) else { return nil }
        var line = start
        while let end = bytes[line...].firstIndex(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            if line > start, bytes[line..<end].starts(with: "---".utf8) { return end + 1 }
            line = end + 1
        }
        return bytes[line...].starts(with: "---".utf8) && line > start ? bytes.count : nil
    }
}

extension DocumentReader {
    /// What a document's front matter states, by the English names of the keys, and how many bytes it takes; nil without one.
    package func frontMatter(of bytes: [UInt8]) -> (keys: Set<String>, end: Int)? {
        let matter = FrontMatter(bytes, keys: vocabulary.frontMatter)
        return matter.range.isEmpty ? nil : (Set(matter.values.keys.map(\.rawValue)), matter.range.upperBound)
    }

    /// The text of a document without its front matter, as valid UTF-8.
    package func body(of bytes: [UInt8]) -> [UInt8] {
        let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
        let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let matter = FrontMatter(text, keys: vocabulary.frontMatter).range
        return Array(text[max(start, matter.upperBound)...])
    }
}

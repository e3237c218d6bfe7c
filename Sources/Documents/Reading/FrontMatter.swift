import Text
import Yaml

/// The YAML between `---` lines at the very start of a document.
struct FrontMatter: Sendable {
    private(set) var values: [Key: YamlNode] = [:]
    /// The bytes from the first `---` to the end of the second one's line; empty where there is no front matter.
    private(set) var range = 0..<0
    private(set) var diagnostics: [Diagnostic] = []
    /// The lines of each entry, 1-based; further spellings of one key stand here too, and keys that mean nothing.
    private var entryLines: [(key: Key?, written: String, lines: Range<Int>)] = []
    /// Comments and blank lines between the entries, 1-based.
    private var spaceLines: Set<Int> = []

    /// The keys that mean something; others are kept untouched in the file.
    enum Key: String, CaseIterable, Sendable {
        case id, kind, title, date, series, status, parties
        case validFrom = "valid-from"
        case validUntil = "valid-until"
        case review, present, absent
        case nextMeeting = "next-meeting"
        case approvedBy = "approved-by"
        case approved, decision, evidence, confidentiality, tags, areas, language, decided
        case decidedBy = "decided-by"
        case dnr, chair, secretary
    }

    /// A key without case, in which blanks, hyphens and underscores are the same.
    static func normalised(_ key: String) -> String {
        String(Folded.key(key).map { $0 == " " || $0 == "_" ? "-" : $0 })
    }

    init() {}

    init(_ bytes: [UInt8], keys: [String: Key]) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard bytes[start...].starts(with: "---".utf8) else { return }
        var line = Self.line(bytes, from: start)
        guard Self.isFence(bytes[line.content]) else { return }
        let second = line.next
        var number = 1
        repeat {
            guard line.next < bytes.count else { return }
            line = Self.line(bytes, from: line.next)
            number += 1
        } while !Self.isFence(bytes[line.content])
        range = start..<line.content.upperBound
        read(Array(bytes[second..<line.content.lowerBound]), endLine: number, keys: keys)
    }

    /// The line that starts at a place, without its break, and where the next one does.
    private static func line(_ bytes: [UInt8], from start: Int) -> (content: Range<Int>, next: Int) {
        let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? bytes.count
        let isPair = bytes[end...].starts(with: "\r\n".utf8)
        return (start..<end, min(bytes.count, end + (isPair ? 2 : 1)))
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.starts(with: "---".utf8) else { return false }
        return line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    private mutating func read(_ yaml: [UInt8], endLine: Int, keys: [String: Key]) {
        do {
            let entries = try YamlNode.parse(yaml)?.entries ?? []
            let index = LineIndex(yaml)
            for (number, entry) in entries.enumerated() {
                let next = number + 1 < entries.count ? entries[number + 1].line + 1 : endLine
                // Entries in braces may share a line.
                let lines = entry.line + 1..<max(next, entry.line + 2)
                let key = keys[Self.normalised(entry.key)]
                entryLines.append((key, entry.key, lines))
                for line in lines.dropFirst().reversed() {
                    guard Self.isSpace(yaml[index.content(ofLine: line - 1, in: yaml)]) else { break }
                    spaceLines.insert(line)
                }
                if let key, values[key] == nil { values[key] = entry.value }
            }
        } catch {
            let place = Position(line: error.line + 1, column: error.column)
            diagnostics.append(
                Diagnostic(.frontMatter, .error, start: place, arguments: [error.problem.name, error.problem.detail]))
        }
    }

    /// Blank, or nothing but a comment.
    private static func isSpace(_ line: ArraySlice<UInt8>) -> Bool {
        let first = line.first { $0 != 0x20 && $0 != 0x09 }
        return first == nil || first == UInt8(ascii: "#")
    }

    /// The lines of some keys, 1-based in the document, with the comments and blanks up to the next key.
    func lines(of keys: Set<Key>) -> Set<Int> {
        Set(entryLines.filter { $0.key.map(keys.contains) ?? false }.flatMap(\.lines))
    }

    /// The lines, 1-based in the document, that say nothing but what some keys say.
    func ownLines(of keys: Set<Key>) -> Set<Int> {
        let others = entryLines.filter { !($0.key.map(keys.contains) ?? false) }.flatMap(\.lines)
        return lines(of: keys).subtracting(others).subtracting(spaceLines)
    }

    /// How a key is spelled where it stands first; nil where it does not stand.
    func spelling(of key: Key) -> String? { entryLines.first { $0.key == key }?.written }

    /// The keys that say by whom and when a document was approved, and on what grounds.
    static let approvalKeys: Set<Key> = [.approved, .approvedBy, .decision, .evidence]

    func text(_ key: Key) -> String? {
        guard let text = values[key]?.text else { return nil }
        return text.isEmpty ? nil : text
    }

    /// A list, a text divided by commas, or a mapping's keys; what is empty is left out.
    func list(_ key: Key) -> [String] {
        guard let node = values[key] else { return [] }
        switch node.value {
        case .sequence(let items):
            return items.compactMap { $0.text ?? $0["name"]?.text }.filter { !$0.trimmed.isEmpty }
        case .scalar(let text): return text.split(separator: ",").map { String($0.trimmed) }.filter { !$0.isEmpty }
        case .mapping(let entries): return entries.map(\.key).filter { !$0.trimmed.isEmpty }
        case .null: return []
        }
    }
}

extension FrontMatter: Packable {
    init(from reader: inout PackedReader) {
        guard Bool(from: &reader) else { return }
        range = Range(from: &reader)
        diagnostics = Array(from: &reader)
        for _ in 0..<reader.count() { values[Key(from: &reader)] = YamlNode(from: &reader) }
        for _ in 0..<reader.count() {
            entryLines.append((Optional(from: &reader), String(from: &reader), Range(from: &reader)))
        }
        spaceLines = Set([Int](from: &reader))
    }

    func pack(into writer: inout PackedWriter) {
        (!range.isEmpty).pack(into: &writer)
        guard !range.isEmpty else { return }
        range.pack(into: &writer)
        diagnostics.pack(into: &writer)
        let keys = Key.allCases.filter { values[$0] != nil }
        writer.write(keys.count)
        for key in keys {
            key.pack(into: &writer)
            values[key]?.pack(into: &writer)
        }
        writer.write(entryLines.count)
        for entry in entryLines {
            entry.key.pack(into: &writer)
            entry.written.pack(into: &writer)
            entry.lines.pack(into: &writer)
        }
        spaceLines.sorted().pack(into: &writer)
    }
}

extension FrontMatter.Key: Packable {}

extension StringProtocol {
    /// The text without blanks at its ends.
    var trimmed: SubSequence {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.isBlank }),
            let last = scalars.lastIndex(where: { !$0.isBlank })
        else { return self[endIndex...] }
        return self[first..<scalars.index(after: last)]
    }
}

extension Unicode.Scalar {
    fileprivate var isBlank: Bool {
        isASCII ? self == " " || ("\t"..."\r").contains(self) : properties.isWhitespace
    }
}

import Documents
import Yaml

extension YamlNode {
    /// The entries of a mapping; none for null.
    func mapping(_ key: String) throws(FileFault) -> [Entry] {
        switch value {
        case .mapping(let entries): return entries
        case .null: return []
        default: throw FileFault(line: line, .expected(.mapping, key: key))
        }
    }

    /// The items of a list; none for null.
    func list(_ key: String) throws(FileFault) -> [YamlNode] {
        switch value {
        case .sequence(let items): return items
        case .null: return []
        default: throw FileFault(line: line, .expected(.list, key: key))
        }
    }

    /// A text; nil for null, and for one of blanks only.
    func text(_ key: String) throws(FileFault) -> String? {
        switch value {
        case .scalar(let text): return text.contains { !$0.isWhitespace } ? text : nil
        case .null: return nil
        default: throw FileFault(line: line, .expected(.text, key: key))
        }
    }

    /// Several texts: a list, or one of them alone; empty ones are left out.
    func texts(_ key: String) throws(FileFault) -> [String] {
        if case .scalar = value { return try text(key).map { [$0] } ?? [] }
        var texts: [String] = []
        for item in try list(key) {
            if let text = try item.text(key) { texts.append(text) }
        }
        return texts
    }

    /// A day as `YYYY-MM-DD`; nil for null.
    func day(_ key: String) throws(FileFault) -> Day? {
        guard let text = try text(key) else { return nil }
        guard let day = Day(iso: text) else { throw FileFault(line: line, .expected(.date, key: key)) }
        return day
    }

    /// A text that a type of values reads; nil for null.
    func value<Value>(_ key: String, _ shape: FileFault.Shape, _ read: (String) -> Value?) throws(FileFault) -> Value? {
        guard let text = try text(key) else { return nil }
        guard let value = read(text) else { throw FileFault(line: line, .expected(shape, key: key)) }
        return value
    }
}

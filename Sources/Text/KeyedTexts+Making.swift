extension KeyedTexts {
    /// What a key has.
    package enum Value: Hashable, Sendable {
        case text(String)
        case list([String])
    }

    /// Why something cannot stand among the texts.
    package enum Fault: Error, Hashable, Sendable {
        /// A list without texts would look like a key without anything.
        case emptyList(key: String)
        /// The characters between records, or others that no text needs.
        case controlCharacter(key: String)
    }

    /// Puts texts and lists in their order.
    package init(_ values: [String: Value]) throws(Fault) {
        var records = ""
        var starts: [UInt32] = [0]
        for (key, value) in values.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            let (texts, sign) =
                switch value {
                case .text(let text): ([text], Self.textSign)
                case .list(let items): (items, Self.itemSign)
                }
            guard !texts.isEmpty else { throw .emptyList(key: key) }
            guard !Self.isUnfit(key) && !texts.contains(where: Self.isUnfit) else { throw .controlCharacter(key: key) }
            records += key
            for text in texts { records += String(UnicodeScalar(sign)) + text }
            starts.append(UInt32(records.utf8.count))
        }
        self.init(records: records, starts: starts)
    }

    private static func isUnfit(_ text: String) -> Bool {
        text.utf8.contains { $0 < 0x20 && $0 != UInt8(ascii: "\n") || $0 == 0x7F }
    }
}

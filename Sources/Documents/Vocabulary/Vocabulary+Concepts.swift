extension Vocabulary {
    /// The keys that may stand below a key of a workspace's own words, such as `action` below `headings`; the outermost
    /// ones where no key is given.
    ///
    /// Nil where the key names no concept; none where it names one, whose words stand there themselves. Numbers may
    /// stand beside numbers.
    package static func keys(below key: [String]) -> Set<String>? {
        let names = Self.conceptNames.filter { Self.begins($0, with: key) }
        return names.isEmpty ? nil : Set(names.compactMap { $0.dropFirst(key.count).first })
    }

    private static let conceptNames = standard.words.names.map { $0.split(separator: ".").map(String.init) }

    private static func begins(_ name: [String], with key: [String]) -> Bool {
        key.count <= name.count && zip(name, key).allSatisfy { $0 == $1 || Int($0) != nil && Int($1) != nil }
    }
}

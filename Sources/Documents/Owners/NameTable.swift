import Text

/// Who bears which names.
struct NameTable: Sendable {
    /// By the name without diacritics; in the order they were added.
    private var bearers: [String: [Bearer]] = [:]
    /// Every name of several words as it may stand in a text, to be found before a list is divided.
    private(set) var phrases = Phrases<Bool>()

    /// Somebody with one of the names.
    struct Bearer: Hashable, Sendable {
        /// The name, folded.
        let key: String
        let entity: KnownNames.Entity
    }

    /// A name made ready for comparison.
    struct Key {
        /// Folded, its words divided by one blank each.
        let exact: String
        /// The same without diacritics.
        let bare: String

        init(_ name: some StringProtocol) {
            var last = Folded.blank
            var key = Folded.comparable(name)
            key.removeAll { byte in
                defer { last = byte }
                return byte == Folded.blank && last == Folded.blank
            }
            if last == Folded.blank { _ = key.popLast() }
            let isPlain = key.allSatisfy { $0 >= Folded.blank && $0 < 0x80 }
            exact = String(decoding: key, as: UTF8.self)
            bare = isPlain ? exact : Folded.bareKey(exact)
        }
    }

    /// All bearers of all names.
    var all: FlattenSequence<Dictionary<String, [Bearer]>.Values> { bearers.values.joined() }

    /// Whoever bears a name or one that differs in diacritics only.
    func bearers(of key: Key) -> [Bearer] { bearers[key.bare] ?? [] }

    /// Whether anybody bears a name, diacritics and all.
    func holds(_ name: String) -> Bool {
        let key = Key(name)
        return bearers(of: key).contains { $0.key == key.exact }
    }

    /// So many who share a name are told apart; it is ambiguous long before.
    private static let mostOfOneName = 20

    /// Adds a name of somebody; a blank one is nobody's.
    mutating func add(_ name: String, _ entity: KnownNames.Entity) {
        let key = Key(name)
        guard !key.exact.isEmpty else { return }
        let bearer = Bearer(key: key.exact, entity: entity)
        let others = bearers[key.bare] ?? []
        guard others.count < Self.mostOfOneName, !others.contains(bearer) else { return }
        if key.exact.utf8.contains(where: " /&".utf8.contains), !others.contains(where: { $0.key == key.exact }) {
            phrases.insert(key.exact, true)
        }
        bearers[key.bare, default: []].append(bearer)
    }
}

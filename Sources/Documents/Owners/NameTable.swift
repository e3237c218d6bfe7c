import Text

/// Who bears which names.
struct NameTable: Sendable {
    /// By the name without diacritics; in the order they were added.
    private var bearers: [String: [Bearer]] = [:]
    /// Those names, folded, that a list of names might be divided in.
    private var divisible: [String] = []

    /// Somebody with one of the names.
    struct Bearer: Hashable, Sendable {
        /// The name, folded.
        let key: String
        /// That of the name in Unicode scalars.
        let length: Int
        let entity: KnownNames.Entity

        init(_ key: Key, _ entity: KnownNames.Entity) {
            self.key = key.exact
            length = key.length
            self.entity = entity
        }
    }

    /// A name made ready for comparison.
    struct Key {
        /// Folded, its words divided by one blank each.
        let exact: String
        /// The same without diacritics.
        let bare: String
        /// Of `exact`, in Unicode scalars.
        let length: Int

        init(_ name: some StringProtocol) {
            if let plain = Self.plain(name) {
                (exact, bare, length) = (plain, plain, plain.utf8.count)
                return
            }
            var last = Folded.blank
            var key = Folded.comparable(name)
            key.removeAll { byte in
                defer { last = byte }
                return byte == Folded.blank && last == Folded.blank
            }
            if last == Folded.blank { _ = key.popLast() }
            exact = String(decoding: key, as: UTF8.self)
            bare = Folded.bareKey(exact)
            length = exact.unicodeScalars.count
        }

        /// The key of a name in ASCII, in which no diacritics can be; nil for any other name.
        private static func plain(_ name: some StringProtocol) -> String? {
            let utf8 = name.utf8
            guard utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
            return String(unsafeUninitializedCapacity: utf8.count) { key in
                var count = 0
                for byte in utf8 {
                    let folded = byte < Folded.blank || byte == 0x7F ? Folded.blank : Folded.lower(byte)
                    if folded == Folded.blank, count == 0 || key[count - 1] == Folded.blank { continue }
                    key[count] = folded
                    count += 1
                }
                return count > 0 && key[count - 1] == Folded.blank ? count - 1 : count
            }
        }
    }

    init() {}

    /// Makes room for names that will be added.
    mutating func reserveCapacity(_ count: Int) { bearers.reserveCapacity(count) }

    /// The names of the register, first names left out.
    init(_ register: Register) {
        for (index, organisation) in register.organisations.enumerated() {
            for name in [organisation.id, organisation.name] + organisation.aliases {
                add(name, .organisation(index))
            }
        }
        for (index, person) in register.people.enumerated() {
            for name in [person.id, person.name, person.handle, person.initials].compactMap(\.self) + person.aliases {
                add(name, .person(index))
            }
            if let role = person.role { add(role, .role(index)) }
        }
    }

    var isEmpty: Bool { bearers.isEmpty }

    /// Every name of several words as it may stand in a text.
    var phrases: Phrases<Bool> { Phrases(keys: divisible.map { ($0, true) }) }

    /// All bearers of all names.
    var all: FlattenSequence<Dictionary<String, [Bearer]>.Values> { bearers.values.joined() }

    /// Whoever bears a name or one that differs in diacritics only.
    func bearers(of key: Key) -> [Bearer] { bearers[key.bare] ?? [] }

    /// Whether anybody bears a name, diacritics and all.
    func holds(_ name: String) -> Bool {
        if isEmpty { return false }
        let key = Key(name)
        return bearers(of: key).contains { $0.key == key.exact }
    }

    /// So many who share a name are told apart; it is ambiguous long before.
    private static let mostOfOneName = 20

    /// Adds a name of somebody; a blank one is nobody's.
    mutating func add(_ name: String, _ entity: KnownNames.Entity) { add(Key(name), entity) }

    /// Adds a name of somebody where nobody bears it, diacritics and all.
    mutating func addUnlessHeld(_ name: String, _ entity: KnownNames.Entity) {
        let key = Key(name)
        if !bearers(of: key).contains(where: { $0.key == key.exact }) { add(key, entity) }
    }

    private mutating func add(_ key: Key, _ entity: KnownNames.Entity) {
        guard !key.exact.isEmpty else { return }
        let isNew = Self.add(Bearer(key, entity), to: &bearers[key.bare, default: []])
        if isNew, Self.isDivisible(key.exact) { divisible.append(key.exact) }
    }

    /// Adds a bearer to those of the same name; whether none has it with the same diacritics.
    private static func add(_ bearer: Bearer, to others: inout [Bearer]) -> Bool {
        guard others.count < mostOfOneName, !others.contains(bearer) else { return false }
        let isNew = !others.contains { $0.key == bearer.key }
        others.append(bearer)
        return isNew
    }

    private static func isDivisible(_ name: String) -> Bool {
        name.utf8.contains { $0 == Folded.blank || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "&") }
    }

    /// Adds the first of the words of a name.
    mutating func addFirstName(of name: String, _ entity: KnownNames.Entity) {
        guard let given = name.utf8.split(separator: Folded.blank, maxSplits: 1).first,
            given.count < name.utf8.count
        else { return }
        add(String(Substring(given)), entity)
    }
}

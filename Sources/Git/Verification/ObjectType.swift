/// The four kinds of objects, under the numbers that packs give them.
package enum ObjectType: UInt8, Sendable, CaseIterable {
    case commit = 1
    case tree, blob, tag

    /// Reads the word that a loose object begins with; nil for any other.
    init?(word: some Sequence<UInt8>) {
        let found = Self.allCases.first { word.elementsEqual($0.word.utf8) }
        guard let found else { return nil }
        self = found
    }

    /// As git spells it.
    package var word: String {
        switch self {
        case .commit: "commit"
        case .tree: "tree"
        case .blob: "blob"
        case .tag: "tag"
        }
    }
}

/// An object as it is stored.
struct StoredObject {
    let type: ObjectType
    let bytes: [UInt8]
}

/// What is wrong with an object.
package enum ObjectFault: Hashable, Sendable {
    /// Something names it and it is not there.
    case missing
    /// It cannot be unpacked, or its bytes are not those that its id stands for.
    case damaged
    /// Its bytes are no object of its kind.
    case malformed(Malformation)
    /// Something names it as another kind of object than it is.
    case misnamed

    /// In which way bytes are no tree, commit or tag.
    package enum Malformation: String, Hashable, Sendable, CaseIterable {
        /// It ends in the middle, or a line it must have is not there.
        case incomplete
        /// A folder that does not name its files in git's order.
        case order
        /// A folder that has two files of one name.
        case twice
        /// A name that no file may have, such as `..` or `.git`.
        case name
    }
}

package import Documents

/// Tells whether a text may speak of actions with some ids, without reading it.
package struct IDSearch: Sendable {
    private let wanted: Set<[UInt8]>
    private let lengths: Set<Int>

    /// Takes ids of letters, digits and hyphens.
    package init(_ ids: some Sequence<String>) {
        wanted = Set(ids.map { Array($0.utf8) })
        lengths = Set(wanted.map(\.count))
    }

    /// True where there is nothing to look for.
    package var isEmpty: Bool { wanted.isEmpty }

    /// Those of the ids that stand in a text as words of their own.
    package func found(in bytes: [UInt8]) -> Set<String> {
        Set(Self.words(bytes).filter(isWanted).map { String(decoding: $0, as: UTF8.self) })
    }

    /// Whether any of them does.
    package func isFound(in bytes: [UInt8]) -> Bool { !isEmpty && Self.words(bytes).contains(where: isWanted) }

    private func isWanted(_ word: ArraySlice<UInt8>) -> Bool {
        lengths.contains(word.count) && wanted.contains(Array(word))
    }

    /// Runs of letters, digits and hyphens.
    private static func words(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.split { byte in
            let isLetter = (0x61...0x7A).contains(byte | 0x20)
            return !isLetter && !(0x30...0x39).contains(byte) && byte != UInt8(ascii: "-") && byte < 0x80
        }
    }
}

extension Action {
    /// The id by which mentions of it are one action; a number alone is a table's own (notation.md, section 7).
    package var joiningID: String? { id.flatMap { $0.contains(where: \.isLetter) ? $0 : nil } }
}

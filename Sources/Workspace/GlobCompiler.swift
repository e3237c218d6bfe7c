/// Reads the text of a path pattern into its components.
struct GlobCompiler {
    private let text: ArraySlice<UInt8>
    private var index: Int

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        index = text.startIndex
    }

    /// The components; nil where a bracket is not closed or nothing follows a `\`.
    mutating func components() -> [GlobPattern.Component]? {
        var components: [GlobPattern.Component] = []
        var letters: [GlobPattern.Letter] = []
        var stars = 0
        while let byte = next() {
            if byte == Self.slash || (byte == Self.escape && peek == Self.slash) {
                if byte == Self.escape { index += 1 }
                append(&components, letters, stars)
                (letters, stars) = ([], 0)
                continue
            }
            guard let letter = letter(byte) else { return nil }
            if letter == .run { stars += 1 }
            // Two runs in a row match what one matches.
            if letter != .run || letters.last != .run { letters.append(letter) }
        }
        append(&components, letters, stars)
        return components
    }

    /// A component that is `**` and nothing else stands for folders; several in a row are one.
    private func append(_ components: inout [GlobPattern.Component], _ letters: [GlobPattern.Letter], _ stars: Int) {
        guard letters == [.run], stars >= 2 else {
            components.append(.name(letters))
            return
        }
        if components.last != .folders { components.append(.folders) }
    }

    private mutating func letter(_ byte: UInt8) -> GlobPattern.Letter? {
        switch byte {
        case UInt8(ascii: "*"): .run
        case UInt8(ascii: "?"): .any
        case UInt8(ascii: "["): bracket().map(GlobPattern.Letter.oneOf)
        case Self.escape: next().map(GlobPattern.Letter.byte)
        default: .byte(byte)
        }
    }

    /// The rest of `[a-z]` after its `[`, read as git's `wildmatch` does; a `]` that comes first is a letter.
    private mutating func bracket() -> ByteClass? {
        var members = ByteClass()
        let negated = peek == UInt8(ascii: "!") || peek == UInt8(ascii: "^")
        if negated { index += 1 }
        var previous: UInt8?
        var isFirst = true
        while let byte = next() {
            if byte == UInt8(ascii: "]"), !isFirst {
                if negated { members.invert() }
                return members
            }
            isFirst = false
            if byte == UInt8(ascii: "["), peek == UInt8(ascii: ":"), let name = className() {
                guard let named = ByteClass(named: name) else { return nil }
                members.formUnion(named)
                previous = nil
            } else if byte == UInt8(ascii: "-"), let low = previous, let end = peek, end != UInt8(ascii: "]") {
                guard let high = unescapedNext() else { return nil }
                if low <= high { for member in low...high { members.insert(member) } }
                previous = nil
            } else {
                guard let member = byte == Self.escape ? next() : byte else { return nil }
                members.insert(member)
                previous = member
            }
        }
        return nil
    }

    /// The name in `[:alpha:]`, the index standing at its first colon; nil, and nothing read, where it is not closed so.
    private mutating func className() -> ArraySlice<UInt8>? {
        guard let end = text[index...].firstIndex(of: UInt8(ascii: "]")), end - index >= 2,
            text[end - 1] == UInt8(ascii: ":")
        else { return nil }
        defer { index = end + 1 }
        return text[(index + 1)..<(end - 1)]
    }

    private mutating func unescapedNext() -> UInt8? {
        guard let byte = next() else { return nil }
        return byte == Self.escape ? next() : byte
    }

    private var peek: UInt8? { index < text.endIndex ? text[index] : nil }

    private mutating func next() -> UInt8? {
        guard index < text.endIndex else { return nil }
        defer { index += 1 }
        return text[index]
    }

    private static let slash = UInt8(ascii: "/")
    private static let escape = UInt8(ascii: "\\")
}

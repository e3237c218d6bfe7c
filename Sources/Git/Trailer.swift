/// A `Key: value` line of the last paragraph of a commit message.
///
/// Read and written here since libgit2's reader lets one line of the body hide them all.
package struct Trailer: Hashable, Sendable {
    /// ASCII letters, digits and hyphens, a letter first.
    package var key: String
    /// One line, blanks at its start left out.
    package var value: String

    /// Takes a key and a value as they are.
    package init(_ key: String, _ value: String) {
        self.key = key
        self.value = value
    }

    /// Reads a line; nil unless it is a key of letters and hyphens, a colon, a blank and a value.
    package init?(line: some StringProtocol) {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let key = line[..<colon]
        let value = line[line.index(after: colon)...]
        guard let first = key.first, first.isASCII, first.isLetter, value.first == " ",
            key.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
        else { return nil }
        self.init(String(key), String(value.drop { $0 == " " }))
    }

    /// `Key: value`.
    package var line: String { "\(key): \(value)" }

    /// The trailers of a message, in their order; none unless every line of its last paragraph is one.
    package static func all(in message: String) -> [Trailer] {
        let lines = message.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
        let end = lines.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? 0
        // The first paragraph is what was done, whatever it looks like.
        guard let blank = lines[..<end].lastIndex(where: isBlank) else { return [] }
        let paragraph = lines[(blank + 1)..<end]
        let trailers = paragraph.compactMap { Trailer(line: Substring($0)) }
        return trailers.count == paragraph.count ? trailers : []
    }

    /// A message with further trailers at its end, behind those it has.
    package static func added(_ trailers: [Trailer], to message: String) -> String {
        let end = message.utf8.last == UInt8(ascii: "\n") ? "" : "\n"
        let gap = all(in: message).isEmpty ? "\n" : ""
        return message + end + gap + trailers.map { "\($0.line)\n" }.joined()
    }

    private static func isBlank(_ line: Substring.UTF8View) -> Bool {
        line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
}

extension Commit {
    /// The first line of the message.
    package var summary: String {
        String(message.drop { $0.isNewline }.prefix { !$0.isNewline })
    }

    /// The trailers of the message.
    package var trailers: [Trailer] { hasOneLine ? [] : Trailer.all(in: message) }
}

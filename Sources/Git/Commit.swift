internal import CLibgit2
import Glibc

/// A commit, copied out of the repository; who made it and what it says is read from its bytes when it is asked for.
package struct Commit: Sendable, Identifiable {
    /// The name of the commit itself.
    package let id: ObjectID
    /// What the commit holds.
    package let tree: ObjectID
    /// The commits before it: none for the first, two and more for a merge.
    package let parents: [ObjectID]
    private let bytes: [UInt8]
    private let header: Header
    /// When it was recorded, in seconds since 1970-01-01T00:00:00Z.
    package let committedAt: Int64
    /// Whether it bears a signature, true or not.
    package let isSigned: Bool

    /// Where in the bytes what is read later stands.
    private struct Header {
        var author: Range<Int>
        var committer: Range<Int>
        var encoding = 0..<0
        var message: Int
    }
}

extension Commit: Hashable {
    package static func == (left: Commit, right: Commit) -> Bool { left.id == right.id }

    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Commit {
    /// Reads a commit from the text of its object; nil when it is not that of a commit.
    package init?(_ id: ObjectID, text: [UInt8]) {
        let read = unsafe text.withUnsafeBytes { unsafe Commit(id, bytes: $0) }
        guard let read else { return nil }
        self = read
    }

    /// Reads a commit from the bytes of its object; nil when they are not those of a commit.
    init?(_ id: ObjectID, bytes: UnsafeRawBufferPointer) {
        var tree: ObjectID?
        var parents: [ObjectID] = []
        var (author, committer): (Range<Int>?, Range<Int>?)
        var encoding = 0..<0
        var isSigned = false
        var start = 0
        while let end = unsafe Self.endOfLine(in: bytes, from: start), end > start {
            if let value = unsafe Self.value(of: "tree ", in: bytes, start, end) {
                tree = unsafe ObjectID(hexadecimalAt: value, of: bytes)
            } else if let value = unsafe Self.value(of: "parent ", in: bytes, start, end) {
                if let parent = unsafe ObjectID(hexadecimalAt: value, of: bytes) { parents.append(parent) }
            } else if let value = unsafe Self.value(of: "author ", in: bytes, start, end) {
                author = value..<end
            } else if let value = unsafe Self.value(of: "committer ", in: bytes, start, end) {
                committer = value..<end
            } else if let value = unsafe Self.value(of: "encoding ", in: bytes, start, end) {
                encoding = value..<end
            } else if unsafe Self.value(of: "gpgsig", in: bytes, start, end) != nil {
                isSigned = true
            }
            start = end + 1
        }
        guard let tree, let author, let committer,
            unsafe Self.time(in: bytes, author) != nil, let time = unsafe Self.time(in: bytes, committer)
        else { return nil }
        (self.id, self.tree, self.parents, self.bytes) = unsafe (id, tree, parents, Array(bytes))
        header = Header(
            author: author, committer: committer, encoding: encoding, message: min(start + 1, bytes.count))
        committedAt = time.seconds
        self.isSigned = isSigned
    }

    private static func endOfLine(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress,
            let end = unsafe memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
        else { return nil }
        return unsafe UnsafeRawPointer(end) - base
    }

    /// Where the value of a line begins that has a key.
    private static func value(
        of key: StaticString, in bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int
    ) -> Int? {
        guard end - start >= key.utf8CodeUnitCount, let base = bytes.baseAddress,
            unsafe memcmp(base + start, key.utf8Start, key.utf8CodeUnitCount) == 0
        else { return nil }
        return start + key.utf8CodeUnitCount
    }

    /// Reads the end of `Name <email> seconds +hhmm`; nil where there is no address.
    private static func time(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Timestamp? {
        guard let close = unsafe bytes[range].lastIndex(of: UInt8(ascii: ">")),
            unsafe bytes[range.lowerBound..<close].contains(UInt8(ascii: "<"))
        else { return nil }
        var place = close + 1
        let seconds = unsafe number(in: bytes, &place, before: range.upperBound) ?? 0
        let offset = unsafe number(in: bytes, &place, before: range.upperBound) ?? 0
        return Timestamp(seconds: Int64(seconds), offsetMinutes: offset / 100 * 60 + offset % 100)
    }

    /// The number that stands between blanks from a place on, with its sign; nil where something else does.
    private static func number(in bytes: UnsafeRawBufferPointer, _ place: inout Int, before end: Int) -> Int? {
        while place < end, unsafe bytes[place] == UInt8(ascii: " ") { place += 1 }
        let start = place
        while place < end, unsafe bytes[place] != UInt8(ascii: " ") { place += 1 }
        var digits = start..<place
        guard !digits.isEmpty else { return nil }
        let sign = unsafe bytes[start]
        if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { digits = digits.dropFirst() }
        // So many digits are a number of 64 bits in any case.
        guard (1...18).contains(digits.count) else { return nil }
        var number = 0
        for index in digits {
            let digit = unsafe bytes[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            number = number * 10 + Int(digit)
        }
        return sign == UInt8(ascii: "-") ? -number : number
    }
}

extension Commit {
    /// Who made the change.
    package var author: Signature { signature(header.author) }

    /// Who recorded it.
    package var committer: Signature { signature(header.committer) }

    /// The message as recorded, final line break included; bytes that are not in its encoding become U+FFFD.
    package var message: String { decode(bytes[header.message...]) }

    /// Whether the message has one line and no more.
    var hasOneLine: Bool {
        (bytes[header.message...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count) + 1 >= bytes.count
    }

    /// Whether a line of the message begins with some bytes; told without decoding it.
    package func hasLine(beginningWith text: String) -> Bool {
        unsafe bytes.withUnsafeBytes { bytes in
            var start = header.message
            while start < bytes.count {
                if unsafe bytes[start...].starts(with: text.utf8) { return true }
                guard let end = unsafe Self.endOfLine(in: bytes, from: start) else { return false }
                start = end + 1
            }
            return false
        }
    }

    /// Old tools wrote Latin-1; git itself converts it when it shows a log.
    private func decode(_ bytes: ArraySlice<UInt8>) -> String {
        guard !header.encoding.isEmpty else { return String(decoding: bytes, as: UTF8.self) }
        let encoding = String(decoding: self.bytes[header.encoding], as: UTF8.self).lowercased()
        return ["iso-8859-1", "iso8859-1", "latin1", "latin-1"].contains(encoding)
            ? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
            : String(decoding: bytes, as: UTF8.self)
    }

    /// Reads `Name <email> seconds +hhmm`.
    private func signature(_ range: Range<Int>) -> Signature {
        let line = bytes[range]
        let open = line.firstIndex(of: UInt8(ascii: "<")) ?? line.endIndex
        let close = line.lastIndex(of: UInt8(ascii: ">")) ?? line.endIndex
        var name = line[..<open]
        while name.last == UInt8(ascii: " ") { name.removeLast() }
        let time = unsafe bytes.withUnsafeBytes { unsafe Self.time(in: $0, range) }
        return Signature(
            Identity(name: decode(name), email: decode(line[min(open + 1, close)..<close])),
            at: time ?? Timestamp(seconds: committedAt, offsetMinutes: 0))
    }
}

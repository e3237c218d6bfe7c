import Glibc

/// Whether bytes are a tree as git writes one, and what it names.
struct TreeForm {
    /// Names to be told of, such as that of a file whose every version is asked for.
    let watched: [[UInt8]]

    /// One entry, as long as the bytes of its tree are at hand.
    struct Entry {
        let mode: UInt32
        let name: Range<Int>
        let id: ObjectID
        /// Which of the watched names it has.
        let watched: Int?

        /// The type of what it names; nil for a commit of another repository.
        var type: ObjectType? { mode == 0o40000 ? .tree : mode == 0o160000 ? nil : .blob }
    }

    /// Calls a closure with each entry; answers the first thing that is wrong.
    func check(_ bytes: UnsafeRawBufferPointer, _ body: (Entry) -> Void) -> ObjectFault.Malformation? {
        var position = 0
        var previous: Entry?
        // Files whose names begin the names after them: a folder may come much later under the name of one.
        var open: [Range<Int>] = []
        while position < bytes.count {
            guard let entry = unsafe entry(in: bytes, at: &position) else { return .incomplete }
            if unsafe isForbidden(bytes, entry.name) { return .name }
            if let previous {
                let order = unsafe compare(bytes, previous, entry)
                guard order < 0 else { return order == 0 ? .twice : .order }
            }
            while let last = open.last, unsafe !begins(bytes, last, entry.name) { open.removeLast() }
            if entry.mode != 0o40000 {
                open.append(entry.name)
            } else if let last = open.last, last.count == entry.name.count {
                return .twice
            }
            previous = entry
            body(entry)
        }
        return nil
    }

    private func entry(in bytes: UnsafeRawBufferPointer, at position: inout Int) -> Entry? {
        var mode: UInt32 = 0
        var digits = 0
        while position < bytes.count, unsafe bytes[position] != UInt8(ascii: " ") {
            let digit = unsafe bytes[position] &- UInt8(ascii: "0")
            guard digit < 8, digits < 7 else { return nil }
            mode = mode << 3 | UInt32(digit)
            digits += 1
            position += 1
        }
        let start = position + 1
        guard digits > 0, start < bytes.count, let base = bytes.baseAddress,
            let end = unsafe memchr(base + start, 0, bytes.count - start)
        else { return nil }
        let stop = unsafe UnsafeRawPointer(end) - base
        guard stop + ObjectID.byteCount < bytes.count else { return nil }
        position = stop + 1 + ObjectID.byteCount
        let name = start..<stop
        return unsafe Entry(
            mode: mode, name: name, id: ObjectID(at: bytes, stop + 1),
            watched: watched.firstIndex { unsafe $0.count == name.count && equals(bytes, name, $0) })
    }

    /// As git sorts: a folder as if its name ended in `/`.
    private func compare(_ bytes: UnsafeRawBufferPointer, _ left: Entry, _ right: Entry) -> Int {
        let common = min(left.name.count, right.name.count)
        if let base = bytes.baseAddress {
            let order = unsafe memcmp(base + left.name.lowerBound, base + right.name.lowerBound, common)
            if order != 0 { return Int(order) }
        }
        if left.name.count == right.name.count { return 0 }
        return unsafe Int(next(bytes, left, common)) - Int(next(bytes, right, common))
    }

    private func next(_ bytes: UnsafeRawBufferPointer, _ entry: Entry, _ count: Int) -> UInt8 {
        if entry.name.count > count { return unsafe bytes[entry.name.lowerBound + count] }
        return entry.mode == 0o40000 ? UInt8(ascii: "/") : 0
    }

    private func begins(_ bytes: UnsafeRawBufferPointer, _ first: Range<Int>, _ name: Range<Int>) -> Bool {
        guard first.count <= name.count, let base = bytes.baseAddress else { return false }
        return unsafe memcmp(base + first.lowerBound, base + name.lowerBound, first.count) == 0
    }

    private func equals(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ other: [UInt8]) -> Bool {
        unsafe UnsafeRawBufferPointer(rebasing: bytes[range]).elementsEqual(other)
    }

    /// Names that lead out of the folder, or into git's own.
    private func isForbidden(_ bytes: UnsafeRawBufferPointer, _ name: Range<Int>) -> Bool {
        if name.isEmpty { return true }
        let first = unsafe bytes[name.lowerBound] | 0x20
        if name.count <= 5, first == UInt8(ascii: ".") || first == UInt8(ascii: "g") {
            let lower = name.map { unsafe bytes[$0] | ($0 == name.lowerBound ? 0 : 0x20) }
            if Self.forbidden.contains(lower) || Self.forbidden.contains([first] + lower.dropFirst()) { return true }
        }
        return unsafe UnsafeRawBufferPointer(rebasing: bytes[name]).contains(UInt8(ascii: "/"))
    }

    /// The last is what Windows calls a folder `.git`; a small letter and its capital differ by one bit, which is set here.
    private static let forbidden: Set<[UInt8]> = Set(
        [".", "..", ".git", "git~1"].map { name in
            name.utf8.enumerated().map { $0 == 0 ? $1 : $1 | 0x20 }
        })
}

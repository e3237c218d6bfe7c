internal import CLibgit2
import Glibc

/// Goes through the entries of a tree in the bytes of its object, which it does not copy.
@safe
struct TreeCursor {
    private let bytes: UnsafeRawBufferPointer
    private var offset = 0

    /// The bytes must outlive the cursor and its entries.
    init(_ bytes: UnsafeRawBufferPointer) { unsafe self.bytes = unsafe bytes }

    /// Whether two trees have the same entries from where their cursors stand on.
    func endsLike(_ other: TreeCursor) -> Bool {
        let count = unsafe bytes.count - offset
        guard unsafe count == other.bytes.count - other.offset else { return false }
        return unsafe UnsafeRawBufferPointer(rebasing: bytes[offset...])
            .order(before: UnsafeRawBufferPointer(rebasing: other.bytes[other.offset...]), count) == 0
    }

    /// One entry, where it stands.
    @safe
    struct Entry {
        let mode: FileMode
        fileprivate let name: UnsafeRawBufferPointer
        fileprivate let whole: UnsafeRawBufferPointer
    }

    /// The next entry; nil at the end. Throws for bytes that are not those of a tree.
    mutating func next() throws(GitError) -> Entry? {
        guard unsafe offset < bytes.count, let base = unsafe bytes.baseAddress else { return nil }
        let rest = unsafe UnsafeRawBufferPointer(start: base + offset, count: bytes.count - offset)
        var mode: UInt32 = 0
        var start = 0
        while start < min(rest.count, Self.longestMode), unsafe rest[start] != UInt8(ascii: " ") {
            let digit = unsafe rest[start] &- UInt8(ascii: "0")
            guard digit < 8 else { throw Self.broken }
            mode = mode << 3 | UInt32(digit)
            start += 1
        }
        guard start > 0, start < Self.longestMode, start < rest.count else { throw Self.broken }
        start += 1
        let from = unsafe base + offset + start
        guard let null = unsafe memchr(from, 0, rest.count - start) else { throw Self.broken }
        let length = unsafe UnsafeRawPointer(null) - from
        let end = start + length + 1 + ObjectID.byteCount
        guard length > 0, end <= rest.count else { throw Self.broken }
        offset += end
        return unsafe Entry(
            mode: FileMode(rawValue: mode), name: UnsafeRawBufferPointer(start: from, count: length),
            whole: UnsafeRawBufferPointer(rebasing: rest[..<end]))
    }

    private static let longestMode = 8
    private static let broken = GitError(.generic, function: "git_odb_read", message: "not a whole tree")
}

extension TreeCursor.Entry {
    /// The name within the tree.
    var text: String { unsafe String(decoding: name, as: UTF8.self) }

    /// What stands there.
    var id: ObjectID { unsafe ObjectID(at: whole, whole.count - ObjectID.byteCount) }

    /// Whether two trees hold the very same thing under the same name.
    func isSame(as other: TreeCursor.Entry) -> Bool {
        unsafe whole.count == other.whole.count && whole.order(before: other.whole, whole.count) == 0
    }

    /// Whether the entry has a name.
    func isNamed(_ wanted: [UInt8]) -> Bool {
        unsafe name.count == wanted.count && wanted.withUnsafeBytes { unsafe name.order(before: $0, name.count) } == 0
    }

    /// Below zero where this entry comes before another one in git's order, in which a folder's name ends with `/`.
    func order(before other: TreeCursor.Entry) -> Int {
        let shorter = unsafe min(name.count, other.name.count)
        let order = unsafe name.order(before: other.name, shorter)
        return order != 0 ? order : Int(byte(at: shorter)) - Int(other.byte(at: shorter))
    }

    private func byte(at offset: Int) -> UInt8 {
        if unsafe offset < name.count { return unsafe name[offset] }
        return mode == .tree ? UInt8(ascii: "/") : 0
    }
}

extension UnsafeRawBufferPointer {
    /// Below zero where so many bytes, which both must have, come before another buffer's.
    fileprivate func order(before other: UnsafeRawBufferPointer, _ count: Int) -> Int {
        guard count > 0, let own = baseAddress, let its = other.baseAddress else { return 0 }
        return unsafe Int(memcmp(own, its, count))
    }
}

extension Repository {
    /// Goes through a tree's entries until a closure answers false.
    func forEachEntry(
        of tree: ObjectID, _ body: (TreeCursor.Entry) throws(GitError) -> Bool
    ) throws(GitError) {
        let result = try unsafe withObject(tree, GIT_OBJECT_TREE) { bytes in
            Result<Void, GitError> { () throws(GitError) in
                var cursor = unsafe TreeCursor(bytes)
                while let entry = try cursor.next(), try body(entry) {}
            }
        }
        try result.get()
    }
}

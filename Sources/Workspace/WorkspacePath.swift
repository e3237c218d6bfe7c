import Text

/// The path of a file below the workspace root, as the bytes that the file system and git know.
///
/// Bytes, since `Möte.md` may exist twice, composed and decomposed, and a name need not be UTF-8; a `String` would hold
/// the two equal and lose the third.
package struct WorkspacePath: Hashable, Comparable, Sendable {
    /// `/` between components, none at either end; empty for the root.
    package let bytes: [UInt8]

    /// Takes a path as it is.
    package init(bytes: [UInt8]) { self.bytes = bytes }

    /// Takes a path as it is.
    package init(_ text: String) { bytes = Array(text.utf8) }

    /// As text, for people; bytes that are no UTF-8 become U+FFFD.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The last component.
    package var name: ArraySlice<UInt8> { bytes[(lastSlash.map { $0 + 1 } ?? 0)...] }

    /// The path without its last component.
    package var folder: WorkspacePath { WorkspacePath(bytes: Array(bytes[..<(lastSlash ?? 0)])) }

    /// The path of something in this folder.
    package func appending(_ name: some Collection<UInt8>) -> WorkspacePath {
        bytes.isEmpty ? WorkspacePath(bytes: Array(name)) : WorkspacePath(bytes: bytes + [Self.slash] + name)
    }

    /// The path of something below this folder.
    package func appending(_ path: WorkspacePath) -> WorkspacePath {
        path.bytes.isEmpty ? self : appending(path.bytes)
    }

    /// Ends in `.md` or `.markdown`, and is more than the ending.
    package var isMarkdown: Bool {
        let name = name
        return Self.endings.contains { name.count > $0.count && name.suffix($0.count).elementsEqual($0) }
    }

    /// In the order of the bytes.
    package static func < (left: WorkspacePath, right: WorkspacePath) -> Bool {
        compare(left, right) { left, right, shared in
            shared < min(left.count, right.count) ? left[shared] < right[shared] : left.count < right.count
        }
    }

    package static func == (left: WorkspacePath, right: WorkspacePath) -> Bool {
        left.bytes.count == right.bytes.count && compare(left, right) { $2 == $0.count && $2 == $1.count }
    }

    /// By how many bytes two paths share at their beginning; eight at a time, where arrays are compared one by one.
    private static func compare(
        _ left: WorkspacePath, _ right: WorkspacePath,
        _ answer: (UnsafeRawBufferPointer, UnsafeRawBufferPointer, Int) -> Bool
    ) -> Bool {
        left.bytes.withUnsafeBytes { left in
            right.bytes.withUnsafeBytes { right in answer(left, right, ByteBlock.commonPrefix(left, right)) }
        }
    }

    /// All bytes at once: an array would be hashed byte by byte.
    package func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }

    /// The components, none for the root.
    var components: [ArraySlice<UInt8>] { bytes.split(separator: Self.slash) }

    private var lastSlash: Int? { bytes.lastIndex(of: Self.slash) }

    /// Whether it stands right in a folder.
    func isDirectly(in folder: WorkspacePath) -> Bool {
        let length = lastSlash ?? 0
        return length == folder.bytes.count && bytes.starts(with: folder.bytes)
    }

    private static let slash = UInt8(ascii: "/")
    private static let endings = [Array(".md".utf8), Array(".markdown".utf8)]
}

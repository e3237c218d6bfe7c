package import Text

/// The text that an approval binds: the whole file without the lines of the approval keys in its front matter.
package struct BoundText: Hashable, Sendable {
    /// The lines, breaks included, each with its 1-based number in the document.
    package let lines: [Line]

    /// A line that is approved with the document.
    package struct Line: Hashable, Sendable {
        package let number: Int
        package let bytes: ArraySlice<UInt8>
    }

    /// Reads a document's bytes; a line that says anything else beside an approval key is bound.
    package init(_ bytes: [UInt8], vocabulary: Vocabulary) {
        let index = LineIndex(bytes)
        let free = FrontMatter(bytes, keys: vocabulary.frontMatter).ownLines(of: FrontMatter.approvalKeys)
        lines = (1...max(1, index.count)).filter { !free.contains($0) }.map {
            Line(number: $0, bytes: bytes[index.range(ofLine: $0)])
        }
    }

    /// The text in one piece.
    package var bytes: [UInt8] { lines.flatMap(\.bytes) }

    /// What an approval keeps of it.
    package var digest: SHA256 { SHA256(bytes) }

    /// Whether both hold the same bytes, wherever their lines stand.
    package func isSame(as other: BoundText) -> Bool {
        lines.lazy.map(\.bytes).elementsEqual(other.lines.lazy.map(\.bytes))
    }

    /// The number of the first line that another version does not have; the last one where only the end is missing.
    package func firstLine(differingFrom other: BoundText) -> Int {
        let differing = zip(lines, other.lines).first { $0.bytes != $1.bytes }?.0
        return (differing ?? lines.dropFirst(other.lines.count).first ?? lines.last)?.number ?? 1
    }
}

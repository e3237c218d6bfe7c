import Markdown
package import Text
package import Yaml

extension DocumentReader {
    /// What is another number where the reader was built from other sources, or with another library.
    package static var build: Checksum {
        var checksum = Checksum(SourceFingerprint.value)
        checksum.combine(UInt64(MarkdownTree.libraryVersion))
        return checksum
    }

    /// The same, going by how much is asked for and by the words that a workspace adds too: readings that agree in it
    /// agree wherever their bytes do.
    package static func fingerprint(_ extent: Extent, adding words: YamlNode?) -> Checksum {
        var checksum = build
        checksum.combine(UInt64(extent.rawValue))
        var writer = PackedWriter()
        words.pack(into: &writer)
        checksum.combine(writer.bytes)
        return checksum
    }
}

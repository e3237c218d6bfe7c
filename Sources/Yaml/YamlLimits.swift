/// How much YAML is read before a text is refused as an attack or a mistake.
package struct YamlLimits: Hashable, Sendable {
    /// The length of the text.
    package var bytes: Int
    /// Collections within collections.
    package var depth: Int
    /// Scalars and collections, keys not counted.
    package var nodes: Int

    /// Takes the bounds, each the largest that is still read.
    package init(bytes: Int, depth: Int, nodes: Int) {
        self.bytes = bytes
        self.depth = depth
        self.nodes = nodes
    }

    /// Room for a register of some ten thousand people.
    package static let standard = YamlLimits(bytes: 1 << 20, depth: 64, nodes: 200_000)
}

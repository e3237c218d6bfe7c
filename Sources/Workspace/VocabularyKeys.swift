import Documents
import Yaml

extension UnknownKeys {
    /// Points out keys of a workspace's own words that name no concept.
    mutating func note(vocabulary node: YamlNode) {
        var open = [(key: [String](), node: node)]
        while let (key, node) = open.popLast() {
            let known = Vocabulary.keys(below: key) ?? []
            for entry in node.entries where entry.value.value != .null {
                let own = key + [entry.key]
                if let below = Vocabulary.keys(below: own), below.isEmpty == entry.value.entries.isEmpty {
                    open.append((own, entry.value))
                } else {
                    note(entry, known: known.sorted())
                }
            }
        }
    }
}

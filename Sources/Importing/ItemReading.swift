package import Documents
import Text

/// How a line would be read if it stood in a document of the workspace.
package struct ItemReading: Sendable {
    let vocabulary: Vocabulary
    private let resolver: Resolver

    /// - Parameter resolver: with the workspace's register.
    package init(_ vocabulary: Vocabulary, resolver: Resolver) {
        self.vocabulary = vocabulary
        self.resolver = resolver
    }

    /// The one action that a list item is read as; nil where it is none, several, or something in it is amiss.
    func action(in line: String) -> Action? {
        guard let document = document([UInt8](line.utf8)), document.actions.count == 1 else { return nil }
        let faults: [Diagnostic.Code] = [.unknownState, .twoDues]
        guard !document.diagnostics.contains(where: { faults.contains($0.code) }) else { return nil }
        return document.actions.first
    }

    /// Whether a handle is that of a person or an organisation of the register.
    func knows(handle: String) -> Bool {
        guard let owner = action(in: "- [ ] x @\(handle)")?.owners.first else { return false }
        return owner.person != nil || owner.organisation != nil
    }

    /// The owners that a property of another tool names, by a key that is a label of owners here.
    func owners(named key: String, _ value: String) -> [String] {
        guard !key.isEmpty, !value.contains(where: { "[]()".contains($0) || $0.isNewline }) else { return [] }
        return action(in: "- [ ] x [\(key):: \(value)]")?.owners.map(\.written) ?? []
    }

    /// What a document of no kind is read as.
    package func document(_ bytes: [UInt8], path: String = "x.md") -> Document? {
        let reading = DocumentReader(vocabulary: vocabulary, extent: .actions).read(bytes)
        return resolver.resolve([Source(path: path, series: nil, reading: reading)]).first
    }
}

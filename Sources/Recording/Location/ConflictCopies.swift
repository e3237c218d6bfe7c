import Glibc
package import Text
package import Workspace

/// Copies of documents that a program made because two had changed one at once; each is read as a document of its own.
package struct ConflictCopies {
    private let paths: [WorkspacePath]
    private let alone: NamePatterns
    private let beside: NamePatterns

    /// Looks among the documents of a workspace.
    package init(among paths: [WorkspacePath]) { self.init(among: paths, host: Self.host) }

    /// - Parameter host: the name of this machine, which some programs put into the copy's name.
    init(among paths: [WorkspacePath], host: String) {
        self.paths = paths
        let words = FolderWords.standard
        alone = NamePatterns(words.conflictsAlone.map { "*\($0)" })
        beside = NamePatterns(words.conflictsBeside.map { $0.replacing("{host}", with: host) })
    }

    /// One for each copy, with the document that it is one of where that stands beside it.
    package var findings: [Diagnostic] {
        let names = paths.map { Name($0.text) }
        let documents = Dictionary(names.map { ($0.key, $0) }) { first, _ in first }
        return names.compactMap { copy in
            let original = copy.beginnings.lazy.compactMap { documents[$0] }.first
            let isCopy =
                alone.match(copy.stem)
                || original.map { beside.match(copy.key.dropFirst($0.key.count)) } ?? false
            return isCopy
                ? Diagnostic(.conflictCopy, .warning, arguments: [copy.path, original?.path ?? ""]) : nil
        }
    }

    /// A document's path, taken apart.
    private struct Name {
        let path: String
        /// Without folders and ending, in lower case.
        let stem: String
        /// The path without its ending, in lower case.
        let key: String

        init(_ path: String) {
            self.path = path
            let folded = path.lowercased()
            key = folded.lastIndex(of: ".").map { String(folded[..<$0]) } ?? folded
            stem = key.split(separator: "/").last.map(String.init) ?? key
        }

        /// What the key begins with, the longest first, without what would be another folder.
        var beginnings: [String] {
            let shortest = key.count - stem.count
            return stride(from: key.count - 1, to: shortest, by: -1).map { String(key.prefix($0)) }
        }
    }

    private static var host: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "" }
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}

extension Diagnostic.Code {
    /// The copy, and the document that it is one of; empty where that is not there.
    package static let conflictCopy = Diagnostic.Code(rawValue: "name.conflict-copy")
}

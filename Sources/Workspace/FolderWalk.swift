import Text

/// Finds the documents below a folder of the work tree.
///
/// Only a `.gitignore` inside the workspace leaves files out: a user's global excludes and `.git/info/exclude` do not
/// count, so that everybody who has the same files sees the same documents.
struct FolderWalk {
    private(set) var listing = Listing()
    /// True when a rule left something out that git may track all the same.
    private(set) var ignoredSomething = false

    private let limits: Limits
    private var ignoreFiles: [IgnoreFile] = []

    /// How far a walk goes before it is taken for a mistake or an attack.
    struct Limits {
        /// Folders in folders; each of them is held open.
        var depth = 100
        var ignoreFileBytes = 1 << 20
    }

    private struct IgnoreFile {
        let rules: IgnoreRules
        /// The length of the path of its folder, with the slash behind it.
        let prefix: Int
    }

    init(_ tree: WorkTree, limits: Limits = Limits()) {
        self.limits = limits
        do throws(FileError) {
            try visit(try Folder(at: tree.root), WorkspacePath(""), depth: 0)
        } catch {
            note(error, WorkspacePath(""))
        }
        listing.documents.sort()
        listing.diagnostics.sort { $0.path < $1.path }
    }

    private mutating func visit(_ folder: borrowing Folder, _ path: WorkspacePath, depth: Int) throws(FileError) {
        let entries = try folder.entries()
        if depth > 0, entries.contains(where: { $0.name == Self.git }) {
            listing.note(.documentSkipped, .info, path, "repository")
            return
        }
        listing.folders.append(path)
        let rules = ignoreRules(in: folder, path, entries)
        if let rules {
            ignoreFiles.append(IgnoreFile(rules: rules, prefix: path.bytes.isEmpty ? 0 : path.bytes.count + 1))
        }
        for entry in entries { visit(entry, in: folder, path.appending(entry.name), depth: depth) }
        if rules != nil { ignoreFiles.removeLast() }
    }

    private mutating func visit(_ entry: Folder.Entry, in parent: borrowing Folder, _ path: WorkspacePath, depth: Int) {
        switch entry.kind {
        case .file:
            if path.isMarkdown, !isIgnored(path, isFolder: false) { listing.documents.append(path) }
        case .folder:
            guard entry.name.first != Self.dot, path != Listing.templates, !isIgnored(path, isFolder: true) else {
                return
            }
            descend(entry, in: parent, path, depth: depth + 1)
        case .symbolicLink:
            guard path.isMarkdown || leadsToFolder(entry, in: parent), !isIgnored(path, isFolder: false) else { return }
            listing.note(.documentSkipped, .info, path, "link")
        case .other: return
        }
    }

    private mutating func descend(_ entry: Folder.Entry, in parent: borrowing Folder, _ path: WorkspacePath, depth: Int)
    {
        do throws(FileError) {
            guard depth <= limits.depth else { throw FileError("openat", path.text, .tooDeep) }
            try visit(try parent.folder(named: entry.name), path, depth: depth)
        } catch {
            note(error, path)
        }
    }

    /// A link to a folder would have led to documents; hidden ones and the templates are left out as folders are.
    private func leadsToFolder(_ entry: Folder.Entry, in parent: borrowing Folder) -> Bool {
        entry.name.first != Self.dot && parent.isFolder(entry.name)
    }

    private mutating func isIgnored(_ path: WorkspacePath, isFolder: Bool) -> Bool {
        for file in ignoreFiles.reversed() {
            guard let verdict = file.rules.verdict(on: path.bytes[file.prefix...], isFolder: isFolder) else { continue }
            if verdict == .ignored { ignoredSomething = true }
            return verdict == .ignored
        }
        return false
    }

    /// Rules that cannot be read leave nothing out, and it is said.
    private mutating func ignoreRules(
        in folder: borrowing Folder, _ path: WorkspacePath, _ entries: [Folder.Entry]
    ) -> IgnoreRules? {
        guard entries.contains(where: { $0.name == Self.gitignore && $0.kind == .file }) else { return nil }
        do throws(FileError) {
            let rules = IgnoreRules(try folder.file(named: Self.gitignore, limit: limits.ignoreFileBytes))
            return rules.isEmpty ? nil : rules
        } catch {
            note(error, path.appending(Self.gitignore))
            return nil
        }
    }

    private mutating func note(_ error: FileError, _ path: WorkspacePath) {
        listing.note(.documentUnreadable, .error, path, error.function, String(error.code.rawValue))
    }

    private static let dot = UInt8(ascii: ".")
    private static let git = Array(".git".utf8)
    private static let gitignore = Array(".gitignore".utf8)
}

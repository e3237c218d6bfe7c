package import Documents
package import Git
package import Ledger
package import Workspace

/// What one commit did to a workspace.
package struct WorkspaceChange: Sendable {
    /// The commit that did it.
    package let commit: Commit
    /// Every path of the commit, sorted by bytes; below the workspace's root, or as the repository has it.
    package let paths: [String]
    /// By path; of a merge only those whose text neither side had.
    package internal(set) var documents: [DocumentChange]
    /// The other files of the workspace, likewise.
    package let files: [FileChange]

    /// Nobody told the program: it bears none of our trailers.
    package var isPlain: Bool {
        !commit.parents.isEmpty && !commit.trailers.contains { Self.ours.contains($0.key) }
    }

    private static let ours: Set = ["Document", "Command", "Found", UndoneChanges.trailerKey]
}

/// What a commit did to a document.
package struct DocumentChange: Sendable {
    /// Where it is and was, and what it holds and held.
    package let difference: DocumentDifference
    /// Nil for a new document, and where it was not asked for.
    package let old: ReadVersion?
    /// Nil for a deleted document.
    package let new: ReadVersion?
    /// What happened to its actions.
    package internal(set) var events: [ActionEvent]

    /// What happened to it as a file.
    package var kind: Change.Kind {
        if let source = difference.previousPath { return .renamed(from: source.text) }
        if difference.old == nil { return .added }
        return difference.new == nil ? .deleted : .modified
    }

    /// As it is, or was last.
    package var title: String { (new ?? old)?.document?.title ?? difference.path.text }

    /// What a deletion makes nobody's: the outstanding actions of the deleted document.
    package var outstandingLost: [Action] {
        difference.new == nil ? (old?.document?.actions ?? []).filter(\.outstanding) : []
    }

    /// What became of the paragraphs of a text that was there before; none where it is new or gone.
    package func paragraphs() -> [ParagraphChange] {
        guard let old, let new else { return [] }
        return ParagraphComparison(from: old.bytes, to: new.bytes).changes
    }
}

/// What a commit did to a file that is no document.
package struct FileChange: Hashable, Sendable {
    /// Below the workspace's root.
    package let path: WorkspacePath
    /// What it is to the workspace.
    package let role: Role
    /// What became of it.
    package let kind: Change.Kind
    /// How many lines came and went; nil where they were not counted.
    package let lines: LineCount?

    /// What a file is to the workspace.
    package enum Role: String, Hashable, Sendable, CaseIterable {
        case settings, register, template, other

        init(_ path: WorkspacePath) {
            switch path {
            case Workspace.settingsPath: self = .settings
            case Workspace.registerPath: self = .register
            default: self = path.isMarkdown && path.isSetAside && !path.isHidden ? .template : .other
            }
        }
    }
}

extension WorkspacePath {
    /// In a folder whose name begins with a full stop.
    fileprivate var isHidden: Bool { bytes.first == UInt8(ascii: ".") }
}

package import Documents
package import Git
package import Ledger
import Text
package import Workspace

/// When the lines of a document last changed that speak of actions, going back through its recorded versions.
///
/// A line that only got an id, or other blanks, says what it said before.
package struct ChangedLines {
    private let repository: Repository
    private let folder: WorkspacePath
    private let versions: DocumentVersions
    private let head: ObjectID

    /// Reads the past of a commit once, whatever documents are asked for.
    ///
    /// - Parameter folder: the workspace's root below the repository's.
    package init(
        from head: ObjectID, in repository: Repository, folder: WorkspacePath, reader: VersionReader
    ) throws(GitError) {
        self.repository = repository
        self.folder = folder
        self.head = head
        let past = Past(repository, ancestry: try Ancestry(of: head, in: repository))
        versions = DocumentVersions(past: past, documentID: reader.documentID(of:))
    }

    /// The day of the change, for each of the actions whose lines have changed since the document came to be.
    ///
    /// - Parameters:
    ///   - document: one that lives on; where it has no date, that of its first recording counts.
    ///   - text: the document as it is, whatever is recorded of it.
    ///   - today: the day of what is not recorded yet.
    package func days(
        of actions: [Action], in document: Document, _ text: [UInt8], today: Day
    ) throws(GitError) -> [MentionPlace: Day] {
        let steps = try versions.steps(of: folder.appending(WorkspacePath(document.path).bytes).text, from: head)
        guard let latest = steps.first else { return [:] }
        let lines = TextLines(text)
        var open: [MentionPlace: Set<[UInt8]>] = [:]
        for action in actions { open[MentionPlace(action)] = Self.said(by: action, in: lines) }
        var found: [MentionPlace: Day] = [:]
        var newer = try said(latest.new)
        for (place, said) in open where !said.isSubset(of: newer) {
            found[place] = today
            open[place] = nil
        }
        for step in steps {
            guard !open.isEmpty else { break }
            newer = try said(step.new)
            let day = step.commit.committer.time.localDay
            let older = try step.old.map { blob throws(GitError) in try said(blob) }
            for (place, said) in open where said.isSubset(of: newer) {
                if let older, said.isSubset(of: older) { continue }
                if older != nil || document.date == nil { found[place] = day }
                open[place] = nil
            }
        }
        return found
    }

    private func said(_ blob: ObjectID?) throws(GitError) -> Set<[UInt8]> {
        guard let blob else { return [] }
        let lines = TextLines(try repository.blob(blob))
        return Set((0..<lines.count).lazy.map { Self.said(lines[$0]) })
    }

    private static func said(by action: Action, in lines: TextLines) -> Set<[UInt8]> {
        let last = max(action.start.line, min(action.end.line, lines.count))
        return Set((action.start.line...last).lazy.filter { $0 <= lines.count }.map { said(lines[$0 - 1]) })
    }

    /// The words of a line, one blank between two, without `^k7m2xp`.
    private static func said(_ line: ArraySlice<UInt8>) -> [UInt8] {
        let blanks: Set<UInt8> = [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")]
        let words = line.split(whereSeparator: blanks.contains).filter { $0.first != UInt8(ascii: "^") }
        return Array(words.joined(separator: [UInt8(ascii: " ")]))
    }
}

package import Git
package import Ledger
import Text
package import Workspace

/// Who last touched each line of a document.
package struct Blame {
    private let repository: Repository
    private let folder: WorkspacePath
    private let versions: DocumentVersions

    /// - Parameter folder: the workspace's root below the repository's.
    package init(_ past: Past, folder: WorkspacePath, reader: VersionReader) {
        repository = past.repository
        self.folder = folder
        versions = DocumentVersions(past: past, documentID: reader.documentID(of:))
    }

    /// The commit that each line of a text is from, nil for a line that is not recorded yet.
    ///
    /// Time and memory grow with the sum of the versions' lengths and of their differences.
    ///
    /// - Parameters:
    ///   - text: the document as it is, whatever is recorded of it.
    ///   - path: the path it has at the head.
    package func commits(
        ofLinesIn text: [UInt8], at path: WorkspacePath, from head: ObjectID
    ) throws(GitError) -> [Commit?] {
        let past = versions.past
        var origins = LineOrigins(of: TextLines(text))
        let latest = try versions.place(of: folder.appending(path.bytes).text, at: head)
        if let blob = latest.blob { try origins.enter(latest, TextLines(try repository.blob(blob)), in: past) }
        while let (place, lines) = try origins.next(in: past) {
            let parents = DocumentVersions.simplified(try versions.origins(of: place), of: place)
            for parent in parents where !origins.isDone(with: place) {
                if parent.blob == place.blob {
                    try origins.pass(from: place, to: parent, lines, in: past)
                } else if let blob = parent.blob {
                    let parentLines = TextLines(try repository.blob(blob))
                    try origins.compare(place, lines, with: parent, parentLines, in: past)
                }
            }
            origins.settle(place, by: origins.isDone(with: place) ? nil : try past.commit(place.commit))
        }
        return origins.commits
    }
}

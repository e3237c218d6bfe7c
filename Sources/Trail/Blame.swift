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
    package init(_ repository: Repository, folder: WorkspacePath, reader: VersionReader) {
        self.repository = repository
        self.folder = folder
        versions = DocumentVersions(repository: repository, documentID: reader.documentID(of:))
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
        var origins = LineOrigins(of: TextLines(text))
        let latest = try versions.place(of: folder.appending(path.bytes).text, at: head)
        if let blob = latest.blob { origins.enter(latest, TextLines(try repository.blob(blob))) }
        while let (place, lines) = origins.next() {
            let parents = DocumentVersions.simplified(try versions.origins(of: place), of: place)
            for parent in parents where !origins.isDone(with: place) {
                if parent.blob == place.blob {
                    origins.pass(from: place, to: parent, lines)
                } else if let blob = parent.blob {
                    origins.compare(place, lines, with: parent, TextLines(try repository.blob(blob)))
                }
            }
            origins.settle(place)
        }
        return origins.commits
    }
}

/// Which lines of a text are still to be explained by which commits.
private struct LineOrigins {
    /// For each line of the text the commit it is from, as far as it is known.
    private(set) var commits: [Commit?]
    private let text: TextLines
    private var queue = PlaceQueue()
    private var pending: [PlaceQueue.Key: (lines: TextLines, open: [OpenLine])] = [:]

    /// A line that some version holds, and which line of the text it has become.
    private struct OpenLine {
        var number: Int
        var line: Int
    }

    init(of text: TextLines) {
        self.text = text
        commits = Array(repeating: nil, count: text.count)
    }

    /// Begins with the latest recorded version: what it does not hold is not recorded.
    mutating func enter(_ place: DocumentVersions.Place, _ lines: TextLines) {
        let all = (0..<text.count).map { OpenLine(number: $0, line: $0) }
        add(Self.split(all, by: LineAlignment(old: lines, new: text)).kept, to: place, lines)
    }

    mutating func next() -> (place: DocumentVersions.Place, lines: TextLines)? {
        while let place = queue.next() {
            if let lines = pending[PlaceQueue.Key(place)]?.lines, !isDone(with: place) { return (place, lines) }
        }
        return nil
    }

    func isDone(with place: DocumentVersions.Place) -> Bool {
        pending[PlaceQueue.Key(place)]?.open.isEmpty ?? true
    }

    /// Hands all lines on to a parent that holds the same text.
    mutating func pass(from place: DocumentVersions.Place, to parent: DocumentVersions.Place, _ lines: TextLines) {
        let open = pending[PlaceQueue.Key(place)]?.open ?? []
        pending[PlaceQueue.Key(place)]?.open = []
        add(open, to: parent, lines)
    }

    /// Hands the lines on that a parent has too.
    mutating func compare(
        _ place: DocumentVersions.Place, _ lines: TextLines, with parent: DocumentVersions.Place,
        _ parentLines: TextLines
    ) {
        let open = pending[PlaceQueue.Key(place)]?.open ?? []
        let (kept, own) = Self.split(open, by: LineAlignment(old: parentLines, new: lines))
        pending[PlaceQueue.Key(place)]?.open = own
        add(kept, to: parent, parentLines)
    }

    /// What no parent has is the commit's own.
    mutating func settle(_ place: DocumentVersions.Place) {
        for line in pending.removeValue(forKey: PlaceQueue.Key(place))?.open ?? [] {
            commits[line.line] = place.commit
        }
        // A clock that ran backwards may bring more lines here later.
        queue.reopen(place)
    }

    private mutating func add(_ open: [OpenLine], to place: DocumentVersions.Place, _ lines: TextLines) {
        guard !open.isEmpty else { return }
        queue.insert(place)
        let key = PlaceQueue.Key(place)
        guard let known = pending[key]?.open else {
            pending[key] = (lines, open)
            return
        }
        pending[key]?.open = (known + open).sorted { ($0.number, $0.line) < ($1.number, $1.line) }
    }

    /// Divides lines into those that an older version has, under their numbers there, and those it has not.
    private static func split(_ open: [OpenLine], by alignment: LineAlignment) -> (kept: [OpenLine], own: [OpenLine]) {
        var kept: [OpenLine] = []
        var own: [OpenLine] = []
        var index = 0
        for line in open {
            while index < alignment.runs.count, alignment.runs[index].new + alignment.runs[index].count <= line.number {
                index += 1
            }
            if index < alignment.runs.count, alignment.runs[index].new <= line.number {
                let run = alignment.runs[index]
                kept.append(OpenLine(number: line.number - run.new + run.old, line: line.line))
            } else {
                own.append(line)
            }
        }
        return (kept, own)
    }
}

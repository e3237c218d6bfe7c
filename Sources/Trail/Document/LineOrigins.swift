import Git
import Text

/// Which lines of a text are still to be explained by which commits.
struct LineOrigins {
    /// For each line of the text the commit it is from, as far as it is known.
    private(set) var commits: [Commit?]
    private let text: TextLines
    private var queue = PlaceQueue()
    private var pending: [PlaceQueue.Key: (lines: TextLines, open: [Stretch])] = [:]

    /// Lines of some version, one behind the other, and the lines of the text that they have become.
    private struct Stretch {
        /// The first one in the version.
        var number: Int
        /// The first one in the text.
        var line: Int
        var count: Int

        /// The part that begins and ends at lines of the version.
        func part(_ start: Int, _ end: Int) -> Stretch {
            Stretch(number: start, line: line + start - number, count: end - start)
        }
    }

    init(of text: TextLines) {
        self.text = text
        commits = Array(repeating: nil, count: text.count)
    }

    /// Begins with the latest recorded version: what it does not hold is not recorded.
    mutating func enter(_ place: DocumentVersions.Place, _ lines: TextLines, in past: Past) throws(GitError) {
        let all = [Stretch(number: 0, line: 0, count: text.count)]
        try add(Self.split(all, by: LineAlignment(old: lines, new: text)).kept, to: place, lines, in: past)
    }

    /// The latest version that must be looked at; what is passed through on the way to it keeps nothing.
    mutating func next(in past: Past) throws(GitError) -> (place: DocumentVersions.Place, lines: TextLines)? {
        while let (place, onward) = try queue.pass(in: past) {
            guard let lines = pending[PlaceQueue.Key(place)]?.lines, !isDone(with: place) else { continue }
            guard onward.commit != place.commit else { return (place, lines) }
            try pass(from: place, to: onward, lines, in: past)
            settle(place, by: nil)
        }
        return nil
    }

    func isDone(with place: DocumentVersions.Place) -> Bool {
        pending[PlaceQueue.Key(place)]?.open.isEmpty ?? true
    }

    /// Hands all lines on to a parent that holds the same text.
    mutating func pass(
        from place: DocumentVersions.Place, to parent: DocumentVersions.Place, _ lines: TextLines, in past: Past
    ) throws(GitError) {
        let open = pending[PlaceQueue.Key(place)]?.open ?? []
        pending[PlaceQueue.Key(place)]?.open = []
        try add(open, to: parent, lines, in: past)
    }

    /// Hands the lines on that a parent has too.
    mutating func compare(
        _ place: DocumentVersions.Place, _ lines: TextLines, with parent: DocumentVersions.Place,
        _ parentLines: TextLines, in past: Past
    ) throws(GitError) {
        let open = pending[PlaceQueue.Key(place)]?.open ?? []
        let (kept, own) = Self.split(open, by: LineAlignment(old: parentLines, new: lines))
        pending[PlaceQueue.Key(place)]?.open = own
        try add(kept, to: parent, parentLines, in: past)
    }

    /// What no parent has is the commit's own.
    mutating func settle(_ place: DocumentVersions.Place, by commit: Commit?) {
        for stretch in pending.removeValue(forKey: PlaceQueue.Key(place))?.open ?? [] {
            for line in stretch.line..<stretch.line + stretch.count { commits[line] = commit }
        }
        // A clock that ran backwards may bring more lines here later.
        queue.reopen(place)
    }

    private mutating func add(
        _ open: [Stretch], to place: DocumentVersions.Place, _ lines: TextLines, in past: Past
    ) throws(GitError) {
        guard !open.isEmpty else { return }
        try queue.insert(place, in: past)
        let key = PlaceQueue.Key(place)
        guard let known = pending[key]?.open, !known.isEmpty else {
            pending[key] = (lines, open)
            return
        }
        pending[key]?.open = (known + open).sorted { ($0.number, $0.line) < ($1.number, $1.line) }
    }

    /// Divides lines into those that an older version has, under their numbers there, and those it has not.
    ///
    /// - Parameter open: in the order of their numbers; two may overlap, where a line has become two of the text.
    private static func split(_ open: [Stretch], by alignment: LineAlignment) -> (kept: [Stretch], own: [Stretch]) {
        var kept: [Stretch] = []
        var own: [Stretch] = []
        var first = 0
        for stretch in open {
            while first < alignment.runs.count, alignment.runs[first].newEnd <= stretch.number { first += 1 }
            var start = stretch.number
            let end = stretch.number + stretch.count
            var index = first
            while start < end, index < alignment.runs.count, alignment.runs[index].new < end {
                let run = alignment.runs[index]
                if run.new > start { own.append(stretch.part(start, run.new)) }
                start = max(start, run.new)
                let stop = min(end, run.newEnd)
                var part = stretch.part(start, stop)
                part.number += run.old - run.new
                kept.append(part)
                (start, index) = (stop, index + 1)
            }
            if start < end { own.append(stretch.part(start, end)) }
        }
        return (kept, own)
    }
}

extension Alignment.Run {
    /// The index behind the last element in the newer sequence.
    fileprivate var newEnd: Int { new + count }
}

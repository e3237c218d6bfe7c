import Text

/// Reads one version of a document after another: what a version has in common with the one before is read once.
///
/// What comes out is what reading the whole would give; only findings are not told.
package struct SuccessiveReader: Sendable {
    private let reader: DocumentReader
    private let resolver: Resolver

    package init(_ reader: DocumentReader, _ resolver: Resolver) {
        self.reader = reader
        self.resolver = resolver
    }

    /// - Parameters:
    ///   - path: relative to the workspace root.
    ///   - series: the series whose path patterns hold the path.
    ///   - earlier: a version of the same document, read by the same reader; nil for none.
    package func version(
        at path: String, series: String?, _ bytes: [UInt8], after earlier: ReadVersion? = nil
    ) -> ReadVersion {
        var source = Source(path: path, series: series, reading: Reading(keepsUnits: true))
        if let earlier {
            reader.read(bytes, after: earlier, into: &source.reading)
            if let lines = source.reading.moves {
                if let document = earlier.document, document.path == path {
                    return ReadVersion(
                        bytes: bytes, document: document.moved(by: lines), attendees: earlier.attendees,
                        units: source.reading.units)
                }
            } else if let document = resolver.document(of: source, after: earlier) {
                return ReadVersion(
                    bytes: bytes, document: document, attendees: source.reading.attendees, units: source.reading.units)
            }
            source.reading = Reading(keepsUnits: true)
        }
        reader.read(bytes, after: nil, into: &source.reading)
        var document = resolver.resolve([source]).first
        document?.diagnostics = []
        return ReadVersion(
            bytes: bytes, document: document, attendees: source.reading.attendees, units: source.reading.units)
    }
}

extension Reading {
    fileprivate init(keepsUnits: Bool) {
        if keepsUnits { units = ReadUnits() }
    }
}

extension Resolver {
    /// A document of which some units were kept from an earlier version; nil where what they say may be another now.
    fileprivate func document(of source: Source, after earlier: ReadVersion) -> Document? {
        let reading = source.reading
        guard let before = earlier.document, !reading.isReport, reading.units?.holdsTopics != true,
            reading.attendees == earlier.attendees
        else { return nil }
        var document = head(of: source)
        guard document.isSame(but: before) else { return nil }
        if !reading.candidates.isEmpty || !reading.proposals.isEmpty {
            ActionResolver(document: document, reading: reading, known: names(for: reading), vocabulary: vocabulary)
                .resolve(into: &document)
        }
        document.diagnostics = []
        guard !reading.kept.isEmpty else { return document }
        document.actions += before.actions(in: reading.kept)
        document.actions.sort { $0.start < $1.start }
        return document
    }
}

extension Document {
    /// Whether two versions are alike in all but what they hold.
    fileprivate func isSame(but other: Document) -> Bool {
        var (head, other) = (self, other)
        (head.diagnostics, other.diagnostics) = ([], [])
        (head.actions, other.actions) = ([], [])
        (head.suggestions, other.suggestions) = ([], [])
        return head == other
    }

    /// The same on the lines of a newer version.
    fileprivate func moved(by lines: SharedLines) -> Document {
        guard lines.shift != 0 else { return self }
        var document = self
        for index in document.actions.indices {
            document.actions[index].start.line = lines.moved(actions[index].start.line)
            document.actions[index].end.line = lines.moved(actions[index].end.line)
        }
        return document
    }

    /// The actions of units that were kept, where they stand now.
    fileprivate func actions(in kept: [KeptUnit]) -> [Action] {
        var found: [Action] = []
        var next = 0
        for unit in kept {
            while next < actions.count, actions[next].start.line < unit.earlierLines.lowerBound { next += 1 }
            while next < actions.count, actions[next].start.line < unit.earlierLines.upperBound {
                var action = actions[next]
                action.start.line += unit.shift
                action.end.line += unit.shift
                found.append(action)
                next += 1
            }
        }
        return found
    }
}

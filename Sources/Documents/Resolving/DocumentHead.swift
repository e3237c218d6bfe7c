import Text

/// What a document is, before its actions are resolved.
struct DocumentHead {
    private(set) var document: Document

    init(_ source: Source, vocabulary: Vocabulary) {
        let matter = source.reading.frontMatter
        let (kind, written) = Self.kind(source, vocabulary)
        let date = matter.text(.date).flatMap { Self.day($0, vocabulary) }
        document = Document(
            path: source.path, id: matter.text(.id),
            kind: kind,
            title: matter.text(.title) ?? source.reading.heading ?? Self.name(ofPath: source.path),
            date: date ?? matter.text(.decided).flatMap { Self.day($0, vocabulary) }
                ?? PathDate.day(ofPath: source.path) ?? source.reading.writtenDay,
            series: matter.text(.series) ?? source.series, areas: matter.list(.areas), status: matter.text(.status),
            isApproved: Self.isApproved(matter, vocabulary),
            nextMeeting: matter.text(.nextMeeting).flatMap { Self.day($0, vocabulary) },
            validFrom: matter.text(.validFrom).flatMap { Self.day($0, vocabulary) },
            validUntil: matter.text(.validUntil).flatMap { Self.day($0, vocabulary) },
            review: matter.text(.review).flatMap { Self.day($0, vocabulary) }, parties: matter.list(.parties),
            present: source.reading.attendees.map(\.name), confidentiality: matter.text(.confidentiality),
            dnr: matter.text(.dnr), actions: [], suggestions: [], diagnostics: source.reading.diagnostics)
        if let written, vocabulary.kinds.value(of: written) == nil {
            document.diagnostics.append(Diagnostic(.unknownKind, .warning, arguments: [written]))
        }
        if document.kind == .minutes, document.date == nil {
            document.diagnostics.append(Diagnostic(.noDate, .warning))
        }
    }

    /// The kind that front matter states, else the path; and what front matter says of it.
    private static func kind(_ source: Source, _ vocabulary: Vocabulary) -> (kind: Document.Kind, written: String?) {
        let written = source.reading.frontMatter.text(.kind)
        let stated = written.flatMap { vocabulary.kinds.value(of: $0) }
        return (stated ?? Folder.kind(ofPath: source.path, vocabulary.folders) ?? .document, written)
    }

    private static func isApproved(_ matter: FrontMatter, _ vocabulary: Vocabulary) -> Bool {
        matter.text(.approved) != nil || !matter.list(.approvedBy).isEmpty
            || matter.text(.status).map(vocabulary.approvedStatuses.contains) ?? false
    }

    /// A full date, written in any way the due-date grammar knows.
    private static func day(_ text: String, _ vocabulary: Vocabulary) -> Day? {
        if let day = Day(iso: text.prefix(10)) { return day }
        let folded = Folded.fold(Array(text.utf8))
        let grammar = DueGrammar(text: folded, words: vocabulary.due, limit: folded.count)
        guard case .day(let year?, let month, let day)? = grammar.day(at: grammar.skipBlanks(0))?.expression else {
            return nil
        }
        return Day(year: year, month: month, day: day)
    }

    private static func name(ofPath path: String) -> String {
        let file = path.utf8.split(separator: UInt8(ascii: "/")).last.map { Substring($0) } ?? ""
        guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return String(file) }
        return String(file[..<dot])
    }
}

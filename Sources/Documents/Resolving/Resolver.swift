import Text

/// A reading with the path it was read at.
package struct Source: Sendable {
    /// Relative to the workspace root, with `/` between folders.
    package var path: String
    /// The series whose path patterns hold the path.
    package var series: String?
    package var reading: Reading

    package init(path: String, series: String?, reading: Reading) {
        self.path = path
        self.series = series
        self.reading = reading
    }
}

/// Turns readings into documents, the second of the two phases: with the register, the paths and each other.
package struct Resolver: Sendable {
    let register: Register
    let today: Day
    let vocabulary: Vocabulary
    let periods: ReviewPeriods

    package init(register: Register, today: Day, vocabulary: Vocabulary, periods: ReviewPeriods = ReviewPeriods()) {
        self.register = register
        self.today = today
        self.vocabulary = vocabulary
        self.periods = periods
    }

    /// One document for each source that is not a report, in the order of their paths.
    ///
    /// - Parameter mapped: makes a document of each number below a count, in their order, on as many threads as it likes.
    package func resolve(
        _ sources: [Source],
        mapped: (_ count: Int, _ document: @Sendable (Int) -> Document) -> [Document] = { (0..<$0).map($1) }
    ) -> [Document] {
        let sources = sources.filter { !$0.reading.isReport }.sorted {
            $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
        }
        var documents = sources.map { DocumentHead($0, vocabulary: vocabulary).document }
        addNextMeetings(&documents, sources)
        addDuplicateIDs(&documents)
        let names = KnownNames(register: register)
        let withoutList = names.among([])
        let heads = documents
        return mapped(heads.count) { index in
            let reading = sources[index].reading
            let known = reading.attendees.isEmpty || !reading.mayAct ? withoutList : names.among(reading.attendees)
            return document(heads[index], reading, known)
        }
    }

    /// A document with its actions and all that is said of it.
    private func document(_ head: Document, _ reading: Reading, _ known: KnownNames) -> Document {
        var document = head
        if reading.mayAct {
            ActionResolver(document: head, reading: reading, known: known, vocabulary: vocabulary)
                .resolve(into: &document)
        }
        document.diagnostics += periods.findings(for: document, today: today)
        document.diagnostics += AgreementContents(reading, vocabulary).findings(for: document)
        for index in document.diagnostics.indices { document.diagnostics[index].path = document.path }
        return document
    }

    /// The names that a document may speak of: those of the register, and of its own attendance list.
    func names(for reading: Reading) -> KnownNames { KnownNames(register: register).among(reading.attendees) }

    /// What the document says, else the next later document of the same series.
    private func addNextMeetings(_ documents: inout [Document], _ sources: [Source]) {
        let dates = Dictionary(grouping: documents.filter { $0.series != nil && $0.date != nil }, by: \.series)
            .mapValues { $0.compactMap(\.date).sorted() }
        for index in documents.indices where documents[index].nextMeeting == nil {
            let date = documents[index].date
            if let expression = sources[index].reading.nextMeeting,
                case .day(let day) = DueResolution(expression, base: date, nextMeeting: nil)
            {
                documents[index].nextMeeting = day
            } else if let date, let series = documents[index].series {
                documents[index].nextMeeting = dates[series]?.first { $0 > date }
            }
        }
    }

    private func addDuplicateIDs(_ documents: inout [Document]) {
        var first: [String: String] = [:]
        for index in documents.indices {
            guard let id = documents[index].id else { continue }
            if let other = first[id] {
                documents[index].diagnostics.append(Diagnostic(.duplicateDocumentID, .error, arguments: [id, other]))
            } else {
                first[id] = documents[index].path
            }
        }
    }
}

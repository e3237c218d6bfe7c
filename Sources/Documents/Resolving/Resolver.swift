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

/// A document as far as its own bytes, its path and the register tell; a class, since thousands are passed about.
package final class Draft: Sendable {
    let document: Document
    /// What can be resolved only when the other documents have told when the next meeting is.
    let waiting: Reading?

    /// Whether the headings of the document count although nobody may act in it.
    package var asksForOutline: Bool { document.kind == .agreement }

    init(_ document: Document, waiting: Reading? = nil) {
        self.document = document
        self.waiting = waiting
    }
}

/// Turns readings into documents, the second of the two phases: with the register, the paths and each other.
package struct Resolver: Sendable {
    let register: Register
    let today: Day
    let vocabulary: Vocabulary
    let periods: ReviewPeriods
    private let registered: KnownNames
    /// Those of a document without an attendance list.
    private let registeredAlone: KnownNames

    package init(register: Register, today: Day, vocabulary: Vocabulary, periods: ReviewPeriods = ReviewPeriods()) {
        self.register = register
        self.today = today
        self.vocabulary = vocabulary
        self.periods = periods
        registered = KnownNames(register: register)
        registeredAlone = registered.among([])
    }

    /// One document for each source that is not a report, in the order of their paths.
    package func resolve(_ sources: [Source]) -> [Document] { documents(from: sources.compactMap(draft(of:))) }

    /// What can be told of a document without the others; nil for a report.
    package func draft(of source: Source) -> Draft? {
        let reading = source.reading
        guard !reading.isReport else { return nil }
        var document = head(of: source)
        if document.asksForNextMeeting, reading.speaksOfNextMeeting {
            return Draft(document, waiting: reading)
        }
        resolve(&document, reading)
        return Draft(document)
    }

    /// What a document is, before its actions are resolved.
    func head(of source: Source) -> Document {
        var document = DocumentHead(source, vocabulary: vocabulary).document
        if document.nextMeeting == nil, let expression = source.reading.nextMeeting,
            case .day(let day) = DueResolution(expression, base: document.date, nextMeeting: nil),
            document.date.map({ $0 < day }) ?? true
        {
            document.nextMeeting = day
        }
        return document
    }

    /// The documents that were drafted, in the order of their paths, with what they tell of each other.
    package func documents(from drafts: [Draft]) -> [Document] {
        let drafts = drafts.sorted { $0.document.path.standsBefore($1.document.path) }
        var documents = drafts.map(\.document)
        addNextMeetings(&documents)
        for (index, draft) in drafts.enumerated() {
            if let reading = draft.waiting { resolve(&documents[index], reading) }
        }
        addDuplicateIDs(&documents)
        return documents
    }

    /// Adds to a document its actions and all that is said of it.
    private func resolve(_ document: inout Document, _ reading: Reading) {
        if reading.mayAct {
            ActionResolver(document: document, reading: reading, known: names(for: reading), vocabulary: vocabulary)
                .resolve(into: &document)
        }
        document.diagnostics += periods.findings(for: document, today: today)
        if document.kind == .agreement {
            document.diagnostics += AgreementContents(reading, vocabulary).findings(for: document)
        }
        for index in document.diagnostics.indices { document.diagnostics[index].path = document.path }
    }

    /// The names that a document may speak of: those of the register, and of its own attendance list.
    func names(for reading: Reading) -> KnownNames {
        reading.attendees.isEmpty ? registeredAlone : registered.among(reading.attendees)
    }

    /// The next later document of the same series, where the document itself does not say it.
    private func addNextMeetings(_ documents: inout [Document]) {
        var dates: [String: [Day]] = [:]
        for index in documents.indices {
            guard let series = documents[index].series, let date = documents[index].date else { continue }
            dates[series, default: []].append(date)
        }
        dates = dates.mapValues { $0.sorted() }
        for index in documents.indices where documents[index].asksForNextMeeting {
            guard let date = documents[index].date, let series = documents[index].series else { continue }
            documents[index].nextMeeting = dates[series]?.first { $0 > date }
        }
    }

    private func addDuplicateIDs(_ documents: inout [Document]) {
        var first: [String: String] = [:]
        for index in documents.indices {
            guard let id = documents[index].id else { continue }
            if let other = first[id] {
                let path = documents[index].path
                documents[index].diagnostics.append(
                    Diagnostic(.duplicateDocumentID, .error, path: path, arguments: [id, other]))
            } else {
                first[id] = documents[index].path
            }
        }
    }
}

extension Document {
    /// Whether only the other documents of the series can tell when the next meeting is.
    fileprivate var asksForNextMeeting: Bool { nextMeeting == nil && series != nil && date != nil }
}

extension Reading {
    /// Whether a due date may be the day of the next meeting; what a proposal says of it is read only later.
    fileprivate var speaksOfNextMeeting: Bool {
        !proposals.isEmpty || candidates.contains { $0.dues.contains { $0.expression.isNextMeeting } }
    }
}

extension DueExpression {
    fileprivate var isNextMeeting: Bool {
        switch self {
        case .nextMeeting: true
        case .asapBut(let limit): limit.isNextMeeting
        default: false
        }
    }
}

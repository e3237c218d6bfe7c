import Documents
import Ledger
import Testing
import Text

/// Documents as a test writes them, read, resolved and joined; the file names are their days.
struct Library: Sendable {
    var files: [(path: String, text: String)]
    /// Of all documents in `minutes/`.
    var series: String? = "samverkan"

    /// - Parameter changed: the days on which documents that live on last changed a line.
    func ledger(
        today: String = "2024-06-01", changed: [MentionPlace: Day] = [:],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Ledger {
        let reader = DocumentReader(vocabulary: .standard)
        let today = try #require(Day(iso: today), sourceLocation: sourceLocation)
        let sources = files.map { file in
            Source(
                path: file.path, series: file.path.hasPrefix("minutes/") ? series : nil,
                reading: reader.read(Array(file.text.utf8)))
        }
        let documents = Resolver(register: Register(), today: today, vocabulary: .standard).resolve(sources)
        return Ledger(documents: documents, today: today, changed: changed)
    }
}

extension TrackedAction {
    /// `open ring ← 2024-03-05:1 2024-04-02:3`: state and text, then the file and line of each mention.
    var life: String {
        let places = mentions.map { "\($0.path.split(separator: "/").last?.prefix(10) ?? ""):\($0.line)" }
        return "\(action.state) \(action.text) ← " + places.joined(separator: " ")
    }
}

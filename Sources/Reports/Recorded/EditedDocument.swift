package import Documents
package import Ledger
import Text

/// A document in a recording.
package struct EditedDocument: Sendable {
    package var path: String
    /// Where a renamed one was.
    package var previousPath: String?
    package var title: String
    package var kind: StatusReport.Kind
    package var events: [ActionEvent]
    /// What became of its paragraphs, counted by heading.
    package var passages: [Passage]
    /// How many outstanding actions went with a deleted document.
    package var outstandingLost: Int

    package init(
        path: String, previousPath: String? = nil, title: String, kind: StatusReport.Kind, events: [ActionEvent] = [],
        passages: [Passage] = [], outstandingLost: Int = 0
    ) {
        self.path = path
        self.previousPath = previousPath
        self.title = title
        self.kind = kind
        self.events = events
        self.passages = passages
        self.outstandingLost = outstandingLost
    }

    /// The paragraphs under one heading that changed.
    package struct Passage: Hashable, Sendable {
        /// The headings, outermost first, the document's title left out; none before the first.
        package var heading: [String]
        /// How many, by what became of them.
        package var counts: [ParagraphChange.Kind: Int]

        package init(heading: [String], counts: [ParagraphChange.Kind: Int]) {
            self.heading = heading
            self.counts = counts
        }

        /// Counts changes by the heading they stand under, in the order the headings are met; a heading counts as its own.
        package static func all(in changes: [ParagraphChange], title: String) -> [Passage] {
            var passages: [Passage] = []
            var places: [[String]: Int] = [:]
            for change in changes {
                let heading = shown(change.headings, title: title)
                let place = places[heading] ?? passages.count
                if place == passages.count { passages.append(Passage(heading: heading, counts: [:])) }
                places[heading] = place
                passages[place].counts[change.kind, default: 0] += 1
            }
            return passages
        }

        /// The headings without the one that says again what the document is called.
        private static func shown(_ headings: [String], title: String) -> [String] {
            guard let first = headings.first else { return [] }
            let (own, whole) = (Similarity.words(first), Similarity.words(title))
            return Array(own.starts(with: whole) || whole.starts(with: own) ? headings.dropFirst() : headings[...])
        }
    }
}

extension ParagraphChange {
    /// The headings it stands under, itself included where it is one.
    fileprivate var headings: [String] {
        let text = new ?? old ?? ""
        let level = text.prefix { $0 == "#" }.count
        let title = text.dropFirst(level)
        guard (1...6).contains(level), title.first == " " else { return heading }
        return heading + [String(title.drop { $0 == " " })]
    }
}

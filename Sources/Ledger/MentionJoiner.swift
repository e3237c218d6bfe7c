import Documents
import Text

extension Ledger {
    /// The only place that speaks of an action.
    struct Single: Sendable {
        /// The index of its document.
        let document: Int
        /// The index among that document's actions.
        let action: Int
        /// The day on which its line last changed, where that counts.
        let changed: Day?
    }

    /// One place that speaks of an action, and when it speaks; a class, since it goes from list to list.
    final class Mention: Sendable {
        let action: Action
        /// The index of its document.
        let document: Int
        /// The date of the document or of the dated heading above.
        let documentDate: Day?
        /// The closing date in its text, else `documentDate`.
        let day: Day?

        /// - Parameter changed: the day on which its line last changed, where that counts.
        init(_ action: Action, document: Int, date: Day?, changed: Day?) {
            self.action = action
            self.document = document
            documentDate = action.headingDate ?? date
            day = Self.day(of: action, documentDate, changed: changed)
        }

        /// The day on which what a document says of an action was so.
        static func day(of action: Action, _ documentDate: Day?, changed: Day?) -> Day? {
            action.closed ?? later(changed, documentDate)
        }

        /// The one of a thread that raised the action: by the days of the documents, whenever each speaks.
        static func raising(_ thread: [Mention]) -> Mention {
            func order(_ mention: Mention) -> DayAndPlace {
                DayAndPlace(mention.documentDate, otherwise: .min, mention.action)
            }
            return thread.dropFirst().reduce(thread[0]) { order($1) < order($0) ? $1 : $0 }
        }

        /// A document that is dated later than it was changed says the same still on its day.
        private static func later(_ changed: Day?, _ date: Day?) -> Day? {
            guard let changed, let date else { return changed ?? date }
            return max(changed, date)
        }

        /// Undated mentions first, then by day, path and line.
        var order: DayAndPlace { DayAndPlace(day, otherwise: .min, action) }
    }
}

/// Joins mentions into actions: by id, and by equal text within a series where the earlier mention had none.
struct MentionJoiner {
    private let documents: [Document]
    private let changed: [MentionPlace: Day]
    /// The mentions of each action with an id, in the order they speak.
    private(set) var threads: [[Ledger.Mention]] = []
    /// The actions that nothing else speaks of, in the order of the documents.
    private(set) var singles: [Ledger.Single] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ documents: [Document], changed: [MentionPlace: Day]) {
        self.documents = documents
        self.changed = changed
    }

    mutating func join() {
        var byID: [String: [Ledger.Mention]] = [:]
        var order: [String] = []
        for index in documents.indices {
            for number in documents[index].actions.indices {
                guard let id = documents[index].actions[number].joiningID else {
                    singles.append(
                        Ledger.Single(document: index, action: number, changed: day(number, ofDocument: index)))
                    continue
                }
                if byID[id] == nil { order.append(id) }
                byID[id, default: []].append(mention(number, ofDocument: index))
            }
        }
        threads = order.flatMap { divided(byID[$0] ?? []) }
        joinByText()
        threads = threads.map { thread in
            thread.count == 1 ? thread : thread.order(by: \.order).map { thread[$0] }
        }
        for thread in threads { reportContradictions(thread) }
    }

    private func mention(_ action: Int, ofDocument document: Int) -> Ledger.Mention {
        Ledger.Mention(
            documents[document].actions[action], document: document, date: documents[document].date,
            changed: day(action, ofDocument: document))
    }

    /// The day on which the line of an action last changed, where that counts.
    private func day(_ action: Int, ofDocument document: Int) -> Day? {
        changed.isEmpty ? nil : changed[MentionPlace(documents[document].actions[action])]
    }

    /// Divides the mentions of one id where it was used for two different actions.
    private mutating func divided(_ mentions: [Ledger.Mention]) -> [[Ledger.Mention]] {
        var groups: [[Ledger.Mention]] = []
        for mention in mentions {
            if let index = groups.prefix(Self.mostActions).firstIndex(where: { mayBelong(mention, to: $0) }) {
                groups[index].append(mention)
            } else {
                if let first = groups.first?.first { reportDuplicate(mention, first) }
                groups.append([mention])
            }
        }
        return groups
    }

    /// So many different actions with one id are looked through; more are no slip of the pen.
    private static let mostActions = 20

    /// Mentions stand in the order of their documents: those of the same document are last.
    private func mayBelong(_ mention: Ledger.Mention, to group: [Ledger.Mention]) -> Bool {
        guard let first = group.first, let last = group.last else { return true }
        return mayBeOne(first, mention) && mayBeOne(last, mention)
    }

    /// In one document or in two named series, one id is one action only if the texts are half alike.
    private func mayBeOne(_ left: Ledger.Mention, _ right: Ledger.Mention) -> Bool {
        let series = (documents[left.document].series, documents[right.document].series)
        let isSuspect = left.document == right.document || (series.0 != nil && series.1 != nil && series.0 != series.1)
        guard isSuspect else { return true }
        return Similarity.shared(Similarity.words(left.action.text), Similarity.words(right.action.text)) >= 0.5
    }

    private mutating func reportDuplicate(_ mention: Ledger.Mention, _ first: Ledger.Mention) {
        diagnostics.append(
            Diagnostic(
                .duplicateActionID, .error, path: mention.action.path, start: mention.action.start,
                end: mention.action.end,
                arguments: [mention.action.id ?? "", "\(first.action.path):\(first.action.start.line)"]))
    }

    /// A mention without id in an earlier document of the series joins the one action whose first text is the same.
    private mutating func joinByText() {
        struct Key: Hashable {
            var series: String
            var words: [String]
        }
        var first: [Key: [Int]] = [:]
        for (index, thread) in threads.enumerated() {
            guard let mention = thread.min(by: { $0.order < $1.order }),
                let series = documents[mention.document].series
            else { continue }
            first[Key(series: series, words: Similarity.words(mention.action.text)), default: []].append(index)
        }
        guard !first.isEmpty else { return }
        let starts = threads.map { $0.compactMap(\.documentDate).min() }
        var rest: [Ledger.Single] = []
        for single in singles {
            let mention = mention(single.action, ofDocument: single.document)
            if let series = documents[single.document].series, let date = mention.documentDate,
                let found = first[Key(series: series, words: Similarity.words(mention.action.text))], found.count == 1,
                let start = starts[found[0]], date < start
            {
                threads[found[0]].append(mention)
            } else {
                rest.append(single)
            }
        }
        singles = rest
    }

    /// Closed earlier, outstanding later: said at the earlier place.
    private mutating func reportContradictions(_ thread: [Ledger.Mention]) {
        for (index, mention) in thread.enumerated() where !mention.action.state.isOutstanding {
            guard
                let later = thread[(index + 1)...].first(where: { later in
                    later.action.state.isOutstanding
                        && later.day.map { day in mention.day.map { $0 < day } ?? true } ?? false
                })
            else { continue }
            diagnostics.append(
                Diagnostic(
                    .contradiction, .warning, path: mention.action.path, start: mention.action.start,
                    end: mention.action.end,
                    arguments: ["\(later.action.path):\(later.action.start.line)", later.action.state.rawValue]))
        }
    }
}

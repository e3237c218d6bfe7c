import Documents
import Ledger
import Text

/// The outstanding actions that minutes of a series bring along, and how each is joined to what was said before.
struct BroughtAlong {
    /// By due date, none twice.
    private(set) var actions: [TrackedAction] = []
    private let documents: [String: Document]
    private let series: String?

    /// - Parameters:
    ///   - path: that of the minutes; what they mention already is not brought.
    ///   - day: that of the meeting; what later minutes of the series say is not known then.
    init(to path: String, on day: Day, _ series: String?, from all: [Document], today: Day) {
        let known = all.filter { document in
            let isLater = document.date.map { $0 > day } ?? false
            return document.path == path || !(isLater && document.kind == .minutes && document.series == series)
        }
        documents = Dictionary(known.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        self.series = series
        let missing = Ledger(documents: known, today: today).actions.filter { tracked in
            tracked.outstanding && !tracked.mentions.contains { $0.path == path } && belongs(tracked)
        }
        actions = missing.filter { tracked in !missing.contains { $0.isRepeated(by: tracked, in: known) } }
    }

    /// Whether it was minutes of the series that spoke of the action last, documents that live on aside.
    private func belongs(_ tracked: TrackedAction) -> Bool {
        let mentioning = tracked.mentions.compactMap { documents[$0.path] }
        if let minutes = mentioning.last(where: { $0.kind == .minutes }) { return minutes.series == series }
        return series != nil && mentioning.last(where: { $0.kind == .followUp })?.series == series
    }
}

extension TrackedAction {
    /// Whether it stood in earlier minutes in the same words, without an id: that of the later mention joins it then.
    fileprivate func isRepeated(by earlier: TrackedAction, in documents: [Document]) -> Bool {
        guard let day = mentions.last?.date, let before = earlier.mentions.last?.date, before < day else {
            return false
        }
        return isOne(with: earlier, in: documents)
    }
}

import Documents
import Ledger
import Text

/// Tells which actions are one, or will be once one of them bears an id: their texts join them then.
struct ActionIdentity {
    private let series: [String: String]

    /// What makes two actions without ids one.
    struct Key: Hashable {
        var series: String
        var words: [String]
    }

    init(_ documents: [Document]) {
        series = Dictionary(
            documents.compactMap { document in document.series.map { (document.path, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// Nil for an action that its id or nothing joins to others.
    func key(of tracked: TrackedAction) -> Key? {
        guard !tracked.hasID, let series = series[tracked.action.path] else { return nil }
        return Key(series: series, words: Similarity.words(tracked.action.text))
    }

    /// The actions that are one with some of those given.
    func all(oneWith some: [TrackedAction], among actions: [TrackedAction]) -> Set<TrackedAction.Mention> {
        let firsts = Set(some.compactMap(\.mentions.first))
        let keys = Set(some.compactMap(key))
        return Set(
            actions.filter { tracked in
                tracked.mentions.first.map(firsts.contains) ?? false || key(of: tracked).map(keys.contains) ?? false
            }.compactMap(\.mentions.first))
    }
}

extension TrackedAction {
    /// Whether mentions can be joined to it by its id; a table's own numbers join nothing.
    var hasID: Bool { action.id?.contains(where: \.isLetter) ?? false }
}

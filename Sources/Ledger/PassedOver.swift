import Documents
import Text
import Workspace

/// Finds outstanding actions that a later meeting of their series passed over.
///
/// A meeting tells that by following up others: its minutes are past or approved, and carry on something from before.
struct PassedOver {
    private let actions: [TrackedAction]
    private let documents: [String: Document]
    /// Of each series the minutes that follow something up, by day.
    private var followUps: [String: [Document]] = [:]

    /// Texts at least this alike may be the action itself, whoever has it.
    private static let alikeForAll = 0.8
    /// Texts at least this alike may be the action itself if the same people have it.
    private static let alikeForSame = 0.5

    init(_ actions: [TrackedAction], _ pairs: [SamePair], in documents: [Document], today: Day) {
        self.actions = actions
        self.documents = Dictionary(documents.map { ($0.path, $0) }) { first, _ in first }
        let carrying = carrying(pairs)
        for document in documents where carrying.contains(document.path) {
            guard let series = document.series, let day = document.date, day < today || document.isApproved else {
                continue
            }
            followUps[series, default: []].append(document)
        }
        for series in followUps.keys {
            followUps[series]?.sort { ($0.date?.number ?? 0, $0.path) < ($1.date?.number ?? 0, $1.path) }
        }
    }

    /// In the order of the actions.
    func vanished(_ likeness: Likeness) -> [VanishedAction] {
        guard !followUps.isEmpty else { return [] }
        let traits = ActionTraits.of(actions)
        let days = actions.map { $0.mentions.last?.date }
        return parallelMap(actions.count, stripe: ActionTraits.stripe) { index -> VanishedAction? in
            guard actions[index].outstanding, let last = meeting(of: actions[index]), let day = last.date,
                let next = last.series.flatMap({ followUps[$0] })?.first(where: { $0.date.map { $0 > day } ?? false })
            else { return nil }
            func isLater(_ other: Int) -> Int? {
                guard other != index, !(traits[index].hasID && traits[other].hasID), let spoken = days[other] else {
                    return nil
                }
                return spoken > day ? 0 : nil
            }
            if likeness.nearest(to: index, atLeast: Self.alikeForAll, rank: isLater) != nil { return nil }
            let same = likeness.nearest(to: index, atLeast: Self.alikeForSame) { other in
                traits[index].mayHave(traits[other].owners) ? isLater(other) : nil
            }
            return same == nil ? VanishedAction(actions[index], .passedOver(by: next.summary)) : nil
        }.compactMap(\.self)
    }

    /// The meeting that spoke of an action last, where nothing else has since.
    private func meeting(of tracked: TrackedAction) -> Document? {
        guard let document = tracked.mentions.last.flatMap({ documents[$0.path] }), document.kind == .minutes else {
            return nil
        }
        return document
    }

    /// The minutes that carry on what earlier minutes of their series spoke of: by id, by the same words, or nearly so.
    private func carrying(_ pairs: [SamePair]) -> Set<String> {
        var carrying: Set<String> = []
        for tracked in actions { carrying.formUnion(later(tracked.mentions.compactMap { minutes(at: $0.path) })) }
        for pair in pairs {
            let mentions = actions[pair.earlier].mentions + actions[pair.later].mentions
            carrying.formUnion(later(mentions.compactMap { minutes(at: $0.path) }))
        }
        struct Words: Hashable {
            var series: String
            var words: [String]
        }
        var inSameWords: [Words: [Document]] = [:]
        for tracked in actions {
            for mention in tracked.mentions.suffix(1) {
                guard let document = minutes(at: mention.path), let series = document.series else { continue }
                let words = Similarity.words(tracked.action.text)
                inSameWords[Words(series: series, words: words), default: []].append(document)
            }
        }
        for documents in inSameWords.values { carrying.formUnion(later(documents)) }
        return carrying
    }

    private func minutes(at path: String) -> Document? {
        documents[path].flatMap { $0.kind == .minutes && $0.date != nil && $0.series != nil ? $0 : nil }
    }

    /// Of minutes that speak of one action, those of each series behind its first.
    private func later(_ documents: [Document]) -> [String] {
        guard documents.count > 1 else { return [] }
        return documents.filter { document in
            documents.contains { earlier in
                guard earlier.series == document.series, let day = document.date, let before = earlier.date else {
                    return false
                }
                return before < day
            }
        }.map(\.path)
    }
}

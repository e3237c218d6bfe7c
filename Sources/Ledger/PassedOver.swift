import Documents
import Text

/// Finds outstanding actions that a later meeting of their series passed over.
///
/// A meeting tells that by following up others: its minutes are past or approved, and carry on something from before.
struct PassedOver {
    private let actions: [TrackedAction]
    private let today: Day
    private var documents: [String: Document] = [:]
    /// Which action each mention is of.
    private var places: [MentionPlace: Int] = [:]
    /// Of each series the minutes that follow something up, by day.
    private var followUps: [String: [Document]] = [:]
    /// Actions that later minutes take up without an id, by the action that these speak of.
    private(set) var earlier: [Int: Int] = [:]
    private var takenUp: Set<Int> = []
    /// The last day on which anything was said in the same words.
    private var lastDays: [[String]: Day] = [:]

    init(_ actions: [TrackedAction], in documents: [Document], today: Day) {
        self.actions = actions
        self.today = today
        let minutes = documents.indices.filter { documents[$0].kind == .minutes }.compactMap { index in
            Meeting(documents[index]).map { (documents[index], $0) }
        }
        guard minutes.count > 1 else { return }
        self.documents = Dictionary(minutes.map { ($0.0.path, $0.0) }) { first, _ in first }
        for (index, tracked) in actions.enumerated() {
            for mention in tracked.mentions { places[MentionPlace(mention)] = index }
            guard let day = tracked.mentions.last?.date else { continue }
            let words = Similarity.words(tracked.action.text)
            lastDays[words] = max(lastDays[words] ?? day, day)
        }
        for series in Dictionary(grouping: minutes, by: \.1.series).values {
            read(series.sorted { ($0.1.day, $0.0.path) < ($1.1.day, $1.0.path) })
        }
    }

    /// In the order of the actions.
    var vanished: [VanishedAction] {
        if followUps.isEmpty { return [] }
        return actions.enumerated().compactMap { index, tracked in
            guard tracked.outstanding, !takenUp.contains(index),
                let meeting = tracked.mentions.last.flatMap({ documents[$0.path] }).flatMap(Meeting.init),
                let next = followUps[meeting.series]?.first(where: { $0.date.map { $0 > meeting.day } ?? false }),
                let day = lastDays[Similarity.words(tracked.action.text)], day <= meeting.day
            else { return nil }
            return VanishedAction(tracked, .passedOver(by: next.summary))
        }
    }

    /// Reads the minutes of a series in the order of the meetings: what each carries, by id or by its words.
    private mutating func read(_ minutes: [(document: Document, meeting: Meeting)]) {
        var texts = SeriesTexts()
        var said: [Int: Action] = [:]
        for (document, meeting) in minutes {
            let mentions = document.actions.compactMap { action in places[MentionPlace(action)].map { ($0, action) } }
            let new = mentions.indices.filter { texts.entries[mentions[$0].0] == nil }
            let carried = CarriedByWords(
                new.map { .init($0, mentions[$0].1) }, at: meeting, in: texts, except: takenUp.union(mentions.map(\.0)),
                action: { ($0, said[$0] ?? actions[$0].action) })
            let matches = carried.same + carried.alike
            takenUp.formUnion(matches.map(\.thread))
            for match in matches { earlier[mentions[match.index].0] = match.thread }
            let isFollowUp =
                !matches.isEmpty
                || mentions.contains { texts.entries[$0.0].map { $0.day < meeting.day } ?? false }
            if isFollowUp, meeting.day < today || document.isApproved {
                followUps[meeting.series, default: []].append(document)
            }
            for (index, action) in mentions {
                texts.note(action, of: index, on: meeting.day)
                said[index] = action
            }
        }
    }
}

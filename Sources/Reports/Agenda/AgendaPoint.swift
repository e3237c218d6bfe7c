package import Documents
import Markdown

/// Something that a meeting is to talk of.
package struct AgendaPoint: Hashable, Sendable {
    package var title: String
    /// What stands below it.
    package var parts: [String]
    /// The settings want it at every meeting, and the draft has no heading for it.
    package var isMissing: Bool

    package init(_ title: String, parts: [String] = [], isMissing: Bool = false) {
        self.title = title
        self.parts = parts
        self.isMissing = isMissing
    }

    /// The points of minutes: their headings, but for those over who is there; then the standing items they lack.
    ///
    /// - Parameter text: valid UTF-8, without front matter.
    package static func all(in text: [UInt8], standing: [String], vocabulary: Vocabulary) -> [AgendaPoint] {
        var points: [AgendaPoint] = []
        var passesOver = false
        for (level, title) in headings(of: text) where !title.isEmpty {
            if level <= 2 {
                passesOver = level == 1 || vocabulary.isAttendance(heading: title)
                if !passesOver { points.append(AgendaPoint(title)) }
            } else if !passesOver, !points.isEmpty {
                points[points.count - 1].parts.append(title)
            }
        }
        let missing = StandingItems(standing, vocabulary: vocabulary).missing(
            among: points.flatMap { [$0.title] + $0.parts })
        return points + missing.map { AgendaPoint($0, isMissing: true) }
    }

    private static func headings(of text: [UInt8]) -> [(level: Int, title: String)] {
        var headings: [(level: Int, title: String)] = []
        var open: (level: Int, title: String)?
        MarkdownWalk.walk(text) { event in
            switch event {
            case .open(.heading(let level)): open = (level, "")
            case .text(let words), .code(let words): open?.title += words
            case .softBreak, .lineBreak: open?.title += " "
            case .close(.heading):
                if let heading = open { headings.append(heading) }
                open = nil
            default: break
            }
        }
        return headings
    }
}

import Markdown
import Text

/// The units that a version has in common with the one before it: what they were read into holds for both.
///
/// A unit is read by its own text, by the section and line above it, and by what holds for the whole document. Where
/// that last is another, nothing is in common.
struct UnitsInCommon {
    private let earlier: ReadUnits
    private let earlierAttendees: [Attendee]
    private let lines: SharedLines
    var properWords: ProperWords? { earlier.properWords }
    var attendanceEnd: Int? { earlier.attendanceEnd }

    init?(_ version: ReadVersion, _ lines: SharedLines, page: Page, outline: Outline) {
        guard let units = version.units, !page.suggests, !units.holdsTopics, !units.isEntangled, !page.isEntangled,
            units.prose == outline.sections.map(\.hasProse)
        else { return nil }
        earlier = units
        earlierAttendees = version.attendees
        self.lines = lines
        for section in outline.sections.indices.dropFirst() {
            let heading = ReadUnit(outline.firstBlocks[section], of: page, section: section, leadIn: nil)
            guard let place = place(of: heading), place.earlier.opensSection(like: place.moved) else { return nil }
        }
        if let words = units.properWords, words != page.properWords { return nil }
    }

    /// Where the earlier version has a unit; nil if it has not.
    func kept(_ unit: ReadUnit) -> KeptUnit? {
        guard let place = place(of: unit), place.earlier == place.moved else { return nil }
        return KeptUnit(earlierLines: place.earlier.lines, shift: place.shift)
    }

    /// Who was called in the earlier version, if nothing has changed that calls; nil where it must be read again.
    func attendees(on page: Page, behind frontMatter: FrontMatter) -> [Attendee]? {
        guard let end = attendanceEnd, lines.shift(of: 1..<end) == 0,
            frontMatter.range.isEmpty
                || frontMatter.range.upperBound <= page.source.index.range(ofLine: end).lowerBound,
            !page.signals.all.isDisjoint(with: .action)
        else { return nil }
        let changed = lines.changed
        let calls = page.signals.of(changed.lowerBound, through: changed.upperBound - 1).contains(.attendance)
        return calls ? nil : earlierAttendees
    }

    /// What the earlier version has where a unit of the same text would have stood.
    private func place(of unit: ReadUnit) -> (earlier: ReadUnit, moved: ReadUnit, shift: Int)? {
        guard let shift = lines.shift(of: unit.lines) else { return nil }
        let moved = unit.moved(by: -shift)
        return earlier.beginning(at: moved.lines.lowerBound).map { ($0, moved, shift) }
    }
}

import Markdown
import Text

/// What of a version was read by itself, in the order it stands, and what each part of it goes by.
struct ReadUnits: Sendable {
    private var all: [ReadUnit] = []
    /// A box was no action, which may make others of its list doubtful.
    var holdsTopics = false
    /// What one block says, others decide: definitions of links, a table too large to be read.
    private(set) var isEntangled = false
    /// The names that the document tells of, if reading asked for them.
    private(set) var properWords: ProperWords?
    /// Of each section, whether prose stands directly below.
    private(set) var prose: [Bool] = []
    private(set) var lineCount = 0
    /// Where the lines end that attendance was read from; nil where it was not read.
    var attendanceEnd: Int?
    /// The lines that were looked at, if not all were.
    var wanted: WantedLines?

    mutating func append(_ unit: ReadUnit) { all.append(unit) }

    /// Takes what is known when all has been read.
    mutating func finish(_ page: Page, _ outline: Outline, after shared: UnitsInCommon?) {
        isEntangled = page.isEntangled
        properWords = page.foundProperWords ?? shared?.properWords
        prose = outline.sections.map(\.hasProse)
        lineCount = page.source.index.count
    }

    /// The same of a version of which other lines are wanted; nil where they are not those that were read.
    func moved(by lines: SharedLines, to other: WantedLines) -> ReadUnits? {
        // Names are looked for in the whole text.
        guard let wanted, other.areSame(as: wanted, by: lines), !isEntangled, properWords == nil else { return nil }
        var units = self
        units.wanted = other
        guard lines.shift != 0 else { return units }
        for index in units.all.indices { units.all[index].move(by: lines) }
        units.attendanceEnd = attendanceEnd.map {
            lines.moved($0 - AttendanceReader.nextLines) + AttendanceReader.nextLines
        }
        units.lineCount += lines.shift
        return units
    }

    /// The unit that begins on a line.
    func beginning(at line: Int) -> ReadUnit? {
        var (low, high) = (0, all.count)
        while low < high {
            let middle = (low + high) / 2
            if all[middle].lines.lowerBound < line { low = middle + 1 } else { high = middle }
        }
        return low < all.count && all[low].lines.lowerBound == line ? all[low] : nil
    }
}

extension Page {
    /// Whether what stands elsewhere decides how a block is read.
    var isEntangled: Bool { !tree.references.isEmpty || tree.refusedTable != nil }
}

import Markdown
import Text

/// What a document's own bytes say, without its path, the register or today: kept as long as the bytes are the same.
package struct Reading: Sendable {
    var frontMatter = FrontMatter()
    /// The first heading, as plain text.
    var heading: String?
    /// The first date line or heading that holds a full date, if it comes first.
    var writtenDay: Day?
    /// The expression behind `Nästa möte`.
    var nextMeeting: DueExpression?
    var attendees: [Attendee] = []
    var outline = Outline()
    var candidates: [Candidate] = []
    var proposals: [Proposal] = []
    var diagnostics: [Diagnostic] = []
    /// What was read by itself, where the next version is to be read by it.
    var units: ReadUnits?
    /// The units that are as an earlier version had them, and were not read again.
    var kept: [KeptUnit] = []
    /// The lines shared with an earlier version that has all that is read, so that nothing was; nil where it was.
    var moves: SharedLines?

    /// Whether any action was found.
    package var holdsActions: Bool { !candidates.isEmpty || !kept.isEmpty }
    /// Whether anything was found for which names must be known.
    var mayAct: Bool { holdsActions || !proposals.isEmpty }

    /// Whether front matter says that the tool wrote this out; then nothing of it is read.
    package internal(set) var isReport = false
}

/// Somebody named in an attendance list, line or table; the absent count too.
struct Attendee: Hashable, Sendable {
    var name: String
    var initials: String?
}

/// A sentence that may promise something; whether its subject is known is found out later.
struct Proposal: Sendable {
    var start: Position
    var end: Position
    var body: InlineText
    /// What stands before each verb, in the order of the clauses.
    var subjects: [Range<Int>]
}

import Markdown
import Text

/// A place that may be an action, read as far as its own document and the vocabulary tell.
///
/// Who is meant and which day is named is left to `Resolver`, which knows the register, the path and the other documents.
struct Candidate: Sendable {
    var form: Action.Form
    var start: Position
    var end: Position
    /// The text after box and label.
    var body: InlineText
    /// What of `body` leaves the text, byte by byte.
    var taken: [Bool]
    var textMarkdown: String
    var hasLabel = false
    /// Stands under a heading for actions, where a name at the end is an owner though nobody knows it.
    var isInActionSection = false
    /// Why it counts only if something beside its text makes it an action.
    var doubt: Doubt?
    /// Begins with what is a name elsewhere in the document, so that it is one before a colon too.
    var beginsWithName = false
    var state = Action.State.open
    /// A box, a dated mark or a status cell said the state, so that no words at the end may.
    var stateIsFixed = false
    /// `✅ 2024-03-02`: goes before the box.
    var hasClosingMark = false
    var statusText: String?
    var closed: Day?
    var dues: [WrittenDue] = []
    var deniesDue = false
    var id: String?
    var tags: [String] = []
    var fields = Action.Fields()
    var owners: [WrittenOwner] = []
    /// Read from a table's row.
    var isRow = false
    var ownerCell: InlineText?
    var participantsCell: InlineText?
    /// The party of an agreement that a heading or lead-in names.
    var party: String?
    /// What an item above that only names somebody says (`Karin:`).
    var group: String?
    /// The index in `Reading.sections`.
    var section = 0
    /// The index of the action this one is nested in.
    var parent: Int?
    var details: String?
    var diagnostics: [Diagnostic] = []
    var places = SourcePlaces()

    enum Doubt: Hashable, Sendable, CaseIterable {
        /// Asks, or was noted below a topic that is ticked off; somebody to answer makes it an action.
        case question
        /// A box beside what was talked of, ticked or not; somebody to do it makes it an action.
        case subject
        /// Reports; somebody to do it makes it an action.
        case remark
        /// Stands below a heading that may follow up topics, which have names beside them too.
        case topic
    }

    init(form: Action.Form, start: Position, end: Position, body: InlineText, textMarkdown: String) {
        self.form = form
        self.start = start
        self.end = end
        self.body = body
        self.textMarkdown = textMarkdown
        taken = Array(repeating: false, count: body.count)
    }

    mutating func take(_ range: Range<Int>) {
        for index in range { taken[index] = true }
    }

    /// Adds as owners those whom a label names.
    mutating func add(names: Range<Int>?, of text: InlineText) {
        guard let names else { return }
        owners.append(WrittenOwner(text: InlineText(text, range: names), isHandle: false, part: .lead))
    }

    /// Whether a byte may still be read as part of a field.
    func isFree(_ index: Int) -> Bool {
        !taken[index] && body.styles[index].isDisjoint(with: .literal)
    }
}

/// Due words as they stand, before a day is found for them.
struct WrittenDue: Sendable {
    var expression: DueExpression
    var written: String
    /// After `före`: a period counts until the day before it.
    var before = false
    /// Written in a field or the due column, where what cannot be read is said.
    var isField = false
    /// Where the expression stands in the source.
    var source: Range<Int>
}

/// An owner that the item itself marks as one (`@handle`, `Owner:`).
struct WrittenOwner: Sendable {
    /// The names, one or several.
    var text: InlineText
    var isHandle: Bool
    var part: Action.Owner.Part
    /// Where a handle stands in the source, its `@` included; the names of a list have places of their own.
    var source: Range<Int>?
}

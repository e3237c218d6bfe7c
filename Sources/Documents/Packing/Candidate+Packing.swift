import Markdown
package import Text

extension Candidate: Packable {
    init(from reader: inout PackedReader) {
        self.init(
            form: Action.Form(from: &reader), start: Position(from: &reader), end: Position(from: &reader),
            body: InlineText(from: &reader), textMarkdown: String(from: &reader))
        taken = Runs(from: &reader).array(body.count, &reader) { $0 != 0 }
        hasLabel = Bool(from: &reader)
        isInActionSection = Bool(from: &reader)
        doubt = Optional(from: &reader)
        beginsWithName = Bool(from: &reader)
        state = Action.State(from: &reader)
        stateIsFixed = Bool(from: &reader)
        hasClosingMark = Bool(from: &reader)
        statusText = Optional(from: &reader)
        closed = Optional(from: &reader)
        dues = Array(from: &reader)
        deniesDue = Bool(from: &reader)
        id = Optional(from: &reader)
        tags = Array(from: &reader)
        fields = Action.Fields(from: &reader)
        owners = Array(from: &reader)
        isRow = Bool(from: &reader)
        ownerCell = Optional(from: &reader)
        participantsCell = Optional(from: &reader)
        party = Optional(from: &reader)
        group = Optional(from: &reader)
        section = reader.number()
        parent = Optional(from: &reader)
        details = Optional(from: &reader)
        diagnostics = Array(from: &reader)
        places = SourcePlaces(from: &reader)
    }

    func pack(into writer: inout PackedWriter) {
        form.pack(into: &writer)
        start.pack(into: &writer)
        end.pack(into: &writer)
        body.pack(into: &writer)
        textMarkdown.pack(into: &writer)
        Runs(taken.lazy.map { $0 ? 1 : 0 }).pack(into: &writer)
        hasLabel.pack(into: &writer)
        isInActionSection.pack(into: &writer)
        doubt.pack(into: &writer)
        beginsWithName.pack(into: &writer)
        state.pack(into: &writer)
        stateIsFixed.pack(into: &writer)
        hasClosingMark.pack(into: &writer)
        statusText.pack(into: &writer)
        closed.pack(into: &writer)
        dues.pack(into: &writer)
        deniesDue.pack(into: &writer)
        id.pack(into: &writer)
        tags.pack(into: &writer)
        fields.pack(into: &writer)
        owners.pack(into: &writer)
        isRow.pack(into: &writer)
        ownerCell.pack(into: &writer)
        participantsCell.pack(into: &writer)
        party.pack(into: &writer)
        group.pack(into: &writer)
        writer.write(section)
        parent.pack(into: &writer)
        details.pack(into: &writer)
        diagnostics.pack(into: &writer)
        places.pack(into: &writer)
    }
}

extension Candidate.Doubt: Packable {}
extension Action.Form: Packable {}
extension Action.State: Packable {}
extension Action.Priority: Packable {}
extension Action.Owner.Part: Packable {}

extension WrittenDue: Packable {
    init(from reader: inout PackedReader) {
        self.init(
            expression: DueExpression(from: &reader), written: String(from: &reader), before: Bool(from: &reader),
            isField: Bool(from: &reader), source: Range(from: &reader))
    }

    func pack(into writer: inout PackedWriter) {
        expression.pack(into: &writer)
        written.pack(into: &writer)
        before.pack(into: &writer)
        isField.pack(into: &writer)
        source.pack(into: &writer)
    }
}

extension WrittenOwner: Packable {
    init(from reader: inout PackedReader) {
        self.init(
            text: InlineText(from: &reader), isHandle: Bool(from: &reader), part: Action.Owner.Part(from: &reader),
            source: Optional(from: &reader))
    }

    func pack(into writer: inout PackedWriter) {
        text.pack(into: &writer)
        isHandle.pack(into: &writer)
        part.pack(into: &writer)
        source.pack(into: &writer)
    }
}

extension Action.Fields: Packable {
    package init(from reader: inout PackedReader) {
        self.init()
        priority = Optional(from: &reader)
        created = Optional(from: &reader)
        start = Optional(from: &reader)
        scheduled = Optional(from: &reader)
        recurrence = Optional(from: &reader)
        dependsOn = Optional(from: &reader)
    }

    package func pack(into writer: inout PackedWriter) {
        priority.pack(into: &writer)
        created.pack(into: &writer)
        start.pack(into: &writer)
        scheduled.pack(into: &writer)
        recurrence.pack(into: &writer)
        dependsOn.pack(into: &writer)
    }
}

import Markdown
import Text

/// A body row of a table whose header has an action column and an owner, due or status column.
struct RowForm {
    let page: Page
    let vocabulary: Vocabulary

    /// What a table's header says a column holds.
    enum Column: String, CaseIterable, Sendable {
        case action, commitment, owner, participants, due, status, id, goal, note
        /// `Klar?`, a status only with its question mark.
        case statusQuestion = "status-question"
        /// `Uppföljning`, a status only where its cells begin with one.
        case statusMaybe = "status-maybe"
        /// `Steg`, `Fas`: a routine or yearly wheel, not a register of actions.
        case notARegister = "not-a-register"
    }

    /// The columns of one table.
    struct Header {
        var columns: [Column: Int] = [:]
        /// How many columns there are, known or not.
        var count = 0
        var isCommitments = false

        var isRegister: Bool {
            columns[.action] != nil && [.owner, .due, .status].contains { columns[$0] != nil }
        }
    }

    /// The rows of a table, or the diagnostic that it is no register.
    func read(table: Int) -> (rows: [Candidate], diagnostics: [Diagnostic]) {
        let rows = Array(page.tree.children(of: table))
        guard let head = rows.first, page.signals(of: page.tree.nodes[head]).contains(.column) else { return ([], []) }
        let cells = rows.map { row in
            page.source.cells(ofLine: page.tree.nodes[row].start.line, from: page.tree.nodes[row].start.column)
        }
        var header = header(cells[0])
        if let body = header.columns[.statusMaybe] {
            if header.columns[.status] == nil,
                holdsStates(cells.dropFirst().compactMap { $0.indices.contains(body) ? $0[body] : nil })
            {
                header.columns[.status] = body
            }
        }
        guard header.isRegister else { return ([], []) }
        if let step = header.columns[.notARegister] {
            let start = page.tree.nodes[head].start
            let end = page.position(cells[0].last?.upperBound ?? 0)
            let diagnostic = Diagnostic(
                .notARegister, .info, start: start, end: end, arguments: [page.inline([cells[0][step]]).string])
            return ([], [diagnostic])
        }
        let found = zip(rows, cells).dropFirst().compactMap { index, cells -> Candidate? in
            var candidate = row(cells, header)
            candidate?.places.row = SourcePlaces.Row(
                start: page.tree.nodes[index].start, columns: header.columns, count: header.count)
            return candidate
        }
        return (found, [])
    }

    private func header(_ cells: [Range<Int>]) -> Header {
        var header = Header(count: cells.count)
        for (index, cell) in cells.enumerated() {
            guard let column = column(page.inline([cell])) else { continue }
            switch column {
            case .statusQuestion: header.columns[.status] = header.columns[.status] ?? index
            case .commitment:
                if header.columns[.action] == nil {
                    header.columns[.action] = index
                    header.isCommitments = true
                }
            default: header.columns[column] = header.columns[column] ?? index
            }
        }
        return header
    }

    private func column(_ text: InlineText) -> Column? {
        let all = text.trimmed(0..<text.count)
        if let column = vocabulary.columns.whole(text.folded, all) { return column }
        var range = all
        func isPunctuation(_ index: Int) -> Bool { !Folded.isWord(text.folded[index]) }
        while !range.isEmpty, isPunctuation(range.lowerBound) { range = range.lowerBound + 1..<range.upperBound }
        while !range.isEmpty, isPunctuation(range.upperBound - 1) { range = range.lowerBound..<range.upperBound - 1 }
        return range.isEmpty ? nil : vocabulary.columns.whole(text.folded, range)
    }

    private func holdsStates(_ cells: [Range<Int>]) -> Bool {
        let texts = cells.map { page.inline([$0]) }.filter {
            !LabelForm.isDisposition($0, 0..<$0.count, words: vocabulary.labels)
        }
        return !texts.isEmpty && texts.allSatisfy { StateReader.leadingState(in: $0, 0..<$0.count, vocabulary) != nil }
    }

    private func row(_ cells: [Range<Int>], _ header: Header) -> Candidate? {
        func cell(_ column: Column) -> Range<Int>? {
            guard let index = header.columns[column], cells.indices.contains(index) else { return nil }
            return cells[index]
        }
        guard var action = cell(.action), !action.isEmpty else { return nil }
        let place = page.position(action.lowerBound)
        let box = CheckboxForm.box(page.bytes, action)
        if let box { action = box.textStart..<action.upperBound }
        let body = page.inline([action])
        guard !LabelForm.isDisposition(body, 0..<body.count, words: vocabulary.labels) else { return nil }
        var candidate = Candidate(
            form: header.isCommitments ? .commitment : .row, start: place,
            end: page.position(action.upperBound), body: body,
            textMarkdown: String(decoding: page.bytes[action], as: UTF8.self))
        candidate.isRow = true
        FieldReader(vocabulary).read(&candidate)
        if let box {
            CheckboxForm.apply(box.mark, to: &candidate, at: place, vocabulary)
            candidate.places.box = box.markRange
        }
        readColumns(cell, isStruck: isStruck(cells), into: &candidate)
        DueReader(vocabulary).read(&candidate)
        StateReader(vocabulary).readEnd(&candidate, inReview: false)
        return candidate
    }

    /// Reads what stands beside the action: status, due date, owners and id.
    private func readColumns(_ cell: (Column) -> Range<Int>?, isStruck: Bool, into candidate: inout Candidate) {
        if let status = cell(.status) { StateReader(vocabulary).readCell(page.inline([status]), into: &candidate) }
        if isStruck, candidate.state != .done {
            candidate.state = .dropped
            candidate.stateIsFixed = true
        }
        if let due = cell(.due) { DueReader(vocabulary).readCell(page.inline([due]), into: &candidate) }
        candidate.ownerCell = cell(.owner).map { page.inline([$0]) }
        candidate.participantsCell = cell(.participants).map { page.inline([$0]) }
        if let id = cell(.id), candidate.id == nil {
            let text = page.inline([id]).string.trimmed
            candidate.id =
                text.isEmpty ? nil : String(text.hasPrefix("^") || text.hasPrefix("#") ? text.dropFirst() : text)
        }
    }

    /// Whether everything in a row is struck through.
    private func isStruck(_ cells: [Range<Int>]) -> Bool {
        let texts = cells.map { page.inline([$0]) }.filter { !$0.isEmpty }
        return !texts.isEmpty && texts.allSatisfy { $0.isWholly(.struck) }
    }
}

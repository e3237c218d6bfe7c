import Documents
import Testing
import Text

/// What must hold of every edit of every action, whatever the document.
struct EditProperties {
    let path: String
    let bytes: [UInt8]
    private let resolver = Resolver(register: .municipality, today: Day(number: 19_900), vocabulary: .standard)

    /// How many changes were tried, how many of them found no place, and what went wrong.
    struct Result {
        var tried = 0
        var unplaced: [String] = []
        var faults: [String] = []
    }

    /// Tries every kind of change on every action of the document.
    func check() -> Result {
        var result = Result()
        guard let editor = editor(bytes), !editor.document.diagnostics.contains(where: { $0.code.isNotUTF8 }) else {
            return result
        }
        for number in editor.document.actions.indices {
            for change in Self.changes { check(change, number, editor, &result) }
        }
        return result
    }

    private static let changes: [ActionChange] =
        Action.State.allCases.map { .state($0) } + [
            .due(Day(number: 20_000)), .assign(.init(to: "Anna Berg", handle: "anna.berg")),
            .assign(.init(to: "Polisen")), .id("k7m2xp"),
        ]

    private func editor(_ bytes: [UInt8]) -> DocumentEditor? {
        DocumentEditor(bytes, path: path, series: nil, resolver: resolver, language: "sv")
    }

    private func check(_ change: ActionChange, _ number: Int, _ before: DocumentEditor, _ result: inout Result) {
        var editor = before
        let action = before.document.actions[number]
        result.tried += 1
        let place = "\(path):\(action.start.line) \(change)"
        let edits: [Edit]
        do { edits = try editor.apply(change, toAction: number) } catch {
            result.unplaced.append("\(place): \(action.form) \(action.textMarkdown.prefix(80))")
            return
        }
        func fault(_ what: String) { result.faults.append("\(place): \(what)") }
        if bytes.applying(edits) != editor.bytes { fault("other bytes than the edits' changed") }
        if editor.bytes.applying(Self.inverse(of: edits, in: bytes)) != bytes { fault("cannot be taken back") }
        if !isInside(edits, action) { fault("an edit outside the action's lines") }
        guard let again = self.editor(editor.bytes) else { return fault("is no document any more") }
        if !says(again.document.actions[number], change) { fault("is not read as meant") }
        if again.document.actions.map(\.text).enumerated().contains(where: { index, text in
            index != number && text != before.document.actions[index].text
        }) {
            fault("another action reads otherwise")
        }
        guard case .state(let state) = change, !state.isOutstanding, action.state == .open else { return }
        let saidNothing = action.form != .row && edits.allSatisfy(\.range.isEmpty)
        if action.form == .checkbox || saidNothing { checkReopening(&editor, number, fault) }
    }

    /// Closing and opening again leaves no trace where being open is the absence of words.
    private func checkReopening(_ editor: inout DocumentEditor, _ number: Int, _ fault: (String) -> Void) {
        do { try editor.apply(.state(.open), toAction: number) } catch { return fault("cannot be opened again") }
        if editor.bytes != bytes { fault("closing and opening leaves a trace") }
    }

    private func isInside(_ edits: [Edit], _ action: Action) -> Bool {
        let lines = LineIndex(bytes)
        let start = lines.range(ofLine: action.start.line).lowerBound
        let end = lines.content(ofLine: action.end.line, in: bytes).upperBound
        return edits.allSatisfy { $0.range.lowerBound >= start && $0.range.upperBound <= end }
    }

    private func says(_ action: Action, _ change: ActionChange) -> Bool {
        switch change {
        case .state(let state): action.state == state
        case .due(let day): action.due?.date == day
        case .assign(let assignment):
            action.owners.first.map { $0.name == assignment.to || $0.written == assignment.to } ?? false
        case .id: action.id != nil
        }
    }

    private static func inverse(of edits: [Edit], in bytes: [UInt8]) -> [Edit] {
        var shift = 0
        return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { edit in
            let start = edit.range.lowerBound + shift
            shift += edit.replacement.count - edit.range.count
            return Edit(range: start..<start + edit.replacement.count, replacement: Array(bytes[edit.range]))
        }
    }
}

extension Diagnostic.Code {
    fileprivate var isNotUTF8: Bool { rawValue == "document.not-utf8" }
}

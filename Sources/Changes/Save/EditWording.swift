import Documents
import Ledger
import Messages
import Workspace

/// Words an edit of a file in the language of the workspace.
struct EditWording {
    /// A longer title is cut in the first line of a message.
    private static let longestTitle = 72
    /// A longer text is cut in the lines about actions.
    private static let longestText = 160
    /// Further events are only counted.
    private static let mostEvents = 40

    let messages: Messages

    /// What the file is called: `Protokoll 2024-03-05 Samverkansmöte`.
    func name(_ edit: FileEdit) -> String {
        switch edit.file.role {
        case .settings: messages("commit.settings")
        case .register: messages("commit.register")
        case .template: messages("commit.template", ["path": edit.file.path.text])
        case .document: edit.document.map(name) ?? edit.file.path.text
        }
    }

    func name(_ document: Document) -> String {
        let kind = document.kind == .document ? nil : messages.words("kinds.\(document.kind.rawValue)").first
        let title = title(document, withoutKind: kind)
        return [kind?.capitalised, document.date?.iso, title].compactMap { $0 }.filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    /// The title without the date and the kind that stand before it.
    private func title(_ document: Document, withoutKind kind: String?) -> String {
        var words = CommitMessage.oneLine(document.title).split(separator: " ").map(String.init)
        if let date = document.date?.iso { words.removeAll { $0.trimmed == date } }
        if let kind, words.first?.trimmed.lowercased() == kind { words.removeFirst() }
        while words.first?.trimmed.isEmpty == true { words.removeFirst() }
        while words.last?.trimmed.isEmpty == true { words.removeLast() }
        return cut(words.joined(separator: " "), Self.longestTitle)
    }

    /// What happened, in a few words: `2 nya åtgärder, 1 klar`.
    func what(_ edit: FileEdit, wasFound: Bool) -> String {
        let counts = edit.file.kind == .deleted ? [] : counts(edit.events)
        guard counts.isEmpty else { return counts.joined(separator: ", ") }
        return messages(wasFound && edit.file.kind == .modified ? "commit.found" : "commit.\(edit.file.kind.rawValue)")
    }

    /// What happened in several files together.
    func total(_ edits: [FileEdit]) -> String {
        let counts = counts(edits.filter { $0.file.kind != .deleted }.flatMap(\.events))
        return counts.isEmpty ? messages("commit.modified") : counts.joined(separator: ", ")
    }

    /// An action that several documents speak of is counted once.
    private func counts(_ events: [ActionEvent]) -> [String] {
        var seen: Set<String> = []
        let distinct = events.filter { event in
            event.action.id.map { seen.insert("\(event.kind) \($0)").inserted } ?? true
        }
        let counts = Dictionary(
            distinct.map { (messages.eventName($0.kind.rawValue, from: $0.from), 1) }, uniquingKeysWith: +)
        let names = ActionEvent.Kind.allCases.flatMap { [$0.rawValue, "\($0.rawValue)-first"] }
        return names.compactMap { name in
            counts[name].map { messages.count(name, $0) }
        }
    }

    /// What happened, a line for each event.
    func lines(_ edit: FileEdit) -> [String] {
        let source = edit.file.previousPath.map { messages("commit.renamed-from", ["path": $0.text]) }
        let events = edit.events.prefix(Self.mostEvents).map { "- " + line($0) }
        let rest = edit.events.count - events.count
        let more = rest > 0 ? [messages("commit.more", ["count": rest])] : []
        return (source.map { [$0] } ?? []) + events + more
    }

    /// What happened to one action.
    func line(_ event: ActionEvent) -> String {
        messages.event(
            event.kind.rawValue, of: text(event), from: event.from.map { cut($0, Self.longestText) },
            to: event.to.map { cut($0, Self.longestText) })
    }

    /// The action's text; of one that is new also who and when.
    private func text(_ event: ActionEvent) -> String {
        let text = cut(event.action.text, Self.longestText)
        guard event.kind == .raised || event.kind == .carried else { return text }
        let owners = event.action.owners.map { $0.name ?? $0.written }
        let due = event.action.due.map { due in
            due.date.map { messages("commit.due", ["date": $0.iso]) } ?? due.written
        }
        let details = owners + (due.map { [$0] } ?? [])
        return details.isEmpty
            ? text : messages("commit.details", ["text": text, "details": details.joined(separator: ", ")])
    }

    private func cut(_ text: String, _ length: Int) -> String {
        text.count > length ? text.prefix(length - 1) + "…" : text
    }
}

extension String {
    fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }

    /// Without the punctuation around it.
    fileprivate var trimmed: String {
        let isMark = { (character: Character) in !character.isLetter && !character.isNumber }
        return String(drop(while: isMark).reversed().drop(while: isMark).reversed())
    }
}

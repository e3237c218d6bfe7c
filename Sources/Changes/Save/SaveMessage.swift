import Documents
import Git
import Ledger
package import Messages
import Workspace

/// Writes the message of a recording of edited files.
package struct SaveMessage: Sendable {
    private let wording: EditWording

    /// Takes the sentences of the workspace's language.
    package init(_ messages: Messages) { wording = EditWording(messages: messages) }

    /// The message for files recorded in one commit.
    ///
    /// - Parameters:
    ///   - text: what the person said of it; takes the place of the counts in the first line.
    ///   - wasFound: the files were met unrecorded by a command that is about something else.
    ///   - reason: why a command changed them; kept beside what it did, as text and as a trailer.
    ///   - command: the English name of the command that changed them.
    package func message(
        for edits: [FileEdit], text: String? = nil, wasFound: Bool = false, reason: String? = nil,
        command: String? = nil
    ) -> CommitMessage {
        let said = CommitMessage.lines(of: text ?? "")
        let whats = edits.map { wording.what($0, wasFound: wasFound) }
        let names = edits.map(wording.name)
        let name = edits.count == 1 ? names[0] : wording.messages("commit.documents", ["count": edits.count])
        let counts = edits.count == 1 ? whats[0] : wording.total(edits)
        let reasons = CommitMessage.lines(of: reason ?? "")
        var paragraphs = said.count > 1 ? [Array(said.dropFirst())] : []
        if !reasons.isEmpty { paragraphs.append(reasons) }
        for (index, edit) in edits.enumerated() {
            let isInSubject = edits.count == 1 && said.isEmpty
            let section = wording.messages("commit.section", ["name": names[index], "what": whats[index]])
            paragraphs.append((isInSubject ? [] : [section]) + wording.lines(edit))
        }
        return CommitMessage(
            subject: subject(name, said.first ?? counts), paragraphs: paragraphs,
            trailers: Self.trailers(edits)
                + (reasons.isEmpty ? [] : [Trailer("Reason", reasons.joined(separator: " "))])
                + (command.map { [Trailer(TakenBackSearch.trailer, $0)] } ?? [])
                + (wasFound ? [Trailer("Found", "outside")] : []))
    }

    private func subject(_ name: String, _ what: String) -> String {
        wording.messages("commit.subject", ["name": name, "what": what])
    }

    private static func trailers(_ edits: [FileEdit]) -> [Trailer] {
        edits.flatMap { edit in
            let id = edit.document?.id.map { [Trailer("Document-Id", $0)] } ?? []
            let actions = edit.events.compactMap { event in
                event.action.id.flatMap { id in
                    id.contains(where: \.isWhitespace) ? nil : Trailer("Action", "\(id) \(word(event.kind))")
                }
            }
            return [Trailer("Document", edit.file.path.text)] + id + actions
        }
    }

    /// `done` and `dropped` are the words of the states; the others are those of the events.
    private static func word(_ kind: ActionEvent.Kind) -> String {
        kind == .closed ? "done" : kind.rawValue
    }
}

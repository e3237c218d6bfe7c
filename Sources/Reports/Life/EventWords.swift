import Ledger
import Messages

/// What happened to an action in words, where the action itself is named beside it.
struct EventWords: Sendable {
    let messages: Messages

    /// - Parameter isByWords: carried by the same words, not by an id.
    func sentence(_ event: ActionEvent, isByWords: Bool = false) -> String {
        let nothing = "commit.nothing.\(event.kind.rawValue)"
        func filled(_ value: String?) -> String { value ?? (messages.has(nothing) ? messages(nothing) : "") }
        let words = ChangeWords(messages: messages)
        let said = messages(
            "life.event.\(name(of: event, isByWords))",
            ["text": words.text(event), "from": filled(event.from), "to": filled(event.to)])
        guard let days = event.days else { return said }
        let count = messages("trail.days", ["count": abs(days)])
        return messages("trail.moved", ["event": said, "days": count])
    }

    private func name(of event: ActionEvent, _ isByWords: Bool) -> String {
        if isByWords { return "carried-by-words" }
        return event.from == nil && event.kind == .advanced ? "advanced-first" : event.kind.rawValue
    }
}

extension Messages {
    /// Says what happened to an action, by the event's name; before and after are nil where there was nothing.
    package func event(_ kind: String, of text: String, from: String?, to: String?) -> String {
        let nothing = "commit.nothing.\(kind)"
        func filled(_ value: String?) -> String { value ?? (has(nothing) ? self(nothing) : "") }
        return self("commit.event.\(kind)", ["text": text, "from": filled(from), "to": filled(to)])
    }
}

extension Messages {
    /// Says what happened to an action, by the event's name; before and after are nil where there was nothing.
    package func event(_ kind: String, of text: String, from: String?, to: String?) -> String {
        let nothing = "commit.nothing.\(kind)"
        func filled(_ value: String?) -> String { value ?? (has(nothing) ? self(nothing) : "") }
        return self(
            "commit.event.\(eventName(kind, from: from))", ["text": text, "from": filled(from), "to": filled(to)])
    }

    /// Counts events of a name; those that came of nothing have words of their own where it matters.
    package func count(_ name: String, _ count: Int) -> String { self("commit.count.\(name)", ["count": count]) }

    /// The name under which an event is worded: a first due date is not a nearer one.
    package func eventName(_ kind: String, from: String?) -> String {
        from == nil && has("commit.event.\(kind)-first") ? "\(kind)-first" : kind
    }
}

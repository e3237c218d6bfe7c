import Documents
import Messages

/// What an audit is about: which workspace, which time, how much.
package struct AuditHead: Sendable {
    /// The name of the workspace's folder.
    package var workspace: String
    /// The full id of the commit whose history is told.
    package var revision: String
    /// What was asked for, as typed; nil where it was not.
    package var since: String?
    package var until: String?
    package var by: String?
    /// The path of the one document that is told of; nil for all.
    package var document: String?
    /// The times of the first and the last change.
    package var span: (first: HistoryReport.Moment, last: HistoryReport.Moment)?
    package var count: Int
    /// Who made the changes, most of them first.
    package var people: [Contributor]

    package init(
        workspace: String, revision: String, since: String? = nil, until: String? = nil, by: String? = nil,
        document: String? = nil, span: (first: HistoryReport.Moment, last: HistoryReport.Moment)? = nil, count: Int,
        people: [Contributor]
    ) {
        self.workspace = workspace
        self.revision = revision
        self.since = since
        self.until = until
        self.by = by
        self.document = document
        self.span = span
        self.count = count
        self.people = people
    }

    /// Somebody with the number of their changes.
    package struct Contributor: Hashable, Sendable {
        package var person: RecordedChange.Person
        package var count: Int

        package init(person: RecordedChange.Person, count: Int) {
            self.person = person
            self.count = count
        }

        /// Counts authors; one person is one address, under the name used last.
        package static func all(_ authors: [RecordedChange.Person]) -> [Contributor] {
            var counts: [String: Contributor] = [:]
            for author in authors {
                let key = author.email.isEmpty ? author.name : author.email.lowercased()
                counts[key] = Contributor(person: author, count: (counts[key]?.count ?? 0) + 1)
            }
            return counts.values.sorted { left, right in
                (right.count, left.person.name, left.person.email) < (left.count, right.person.name, right.person.email)
            }
        }
    }
}

extension AuditHead {
    func title(_ messages: Messages) -> String { messages("audit.title", ["workspace": workspace]) }

    /// What the report is about, each fact with its name.
    func facts(_ messages: Messages) -> [(name: String, value: String)] {
        func fact(_ key: String, _ value: String?) -> [(name: String, value: String)] {
            value.map { [(messages("audit.fact.\(key)"), $0)] } ?? []
        }
        return fact("workspace", workspace) + fact("period", period(messages)) + fact("by", by)
            + fact("document", document) + fact("count", counted(messages)) + fact("people", names)
            + fact("revision", revision)
    }

    private func period(_ messages: Messages) -> String {
        let limits = [
            since.map { messages(Day(iso: $0) == nil ? "audit.after" : "audit.since", ["since": $0]) },
            until.map { messages("audit.until", ["until": $0]) },
        ].compactMap { $0 }
        let asked = limits.isEmpty ? messages("audit.whole") : limits.joined(separator: " ")
        guard let span else { return asked }
        let (first, last) = (span.first.day.iso, span.last.day.iso)
        let days = first == last ? first : messages("audit.span", ["first": first, "last": last])
        return messages("audit.period", ["asked": asked, "span": days])
    }

    private func counted(_ messages: Messages) -> String {
        let changes = messages("audit.changes", ["count": count])
        let contributors = messages("audit.people", ["count": people.count])
        return messages("audit.count", ["changes": changes, "people": contributors])
    }

    private var names: String? {
        people.isEmpty ? nil : people.map { "\($0.person.name) (\($0.count))" }.joined(separator: ", ")
    }

    /// What the report proves, and what it does not.
    func statements(_ messages: Messages) -> [String] {
        let extent = by == nil && document == nil ? "complete" : "selection"
        return [extent, "ids", "names", "verify"].map { messages("audit.statement.\($0)") }
    }
}

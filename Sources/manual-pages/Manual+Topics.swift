import Messages

extension Manual {
    /// The page of a help topic.
    func source(of topic: Topic) -> String {
        var page = Roff(title: topic.page, section: 7, date: date, version: version)
        page.heading(messages("manual.name"))
        page.text("\(([topic.page] + topic.otherPages).joined(separator: ", ")) - \(topic.title.asClause)")
        page.heading(messages("manual.description"))
        for block in topic.blocks {
            switch block {
            case .heading(let text): page.heading(text)
            case .paragraph(let text): page.paragraph(text)
            case .list(let items): for item in items { page.bullet(item) }
            case .code(let lines): page.verbatim(lines)
            }
        }
        page.heading(messages("manual.see-also"))
        page.references([("protokoll", 1)])
        return page.source
    }

    /// What the topics say of exit codes: the first list that begins each item with a number.
    var exitCodes: [(code: String, meaning: String)] {
        for case .list(let items) in topics.flatMap(\.blocks) {
            let codes = items.compactMap(Self.exitCode)
            if codes.count == items.count { return codes }
        }
        return []
    }

    private static func exitCode(_ item: String) -> (code: String, meaning: String)? {
        guard let colon = item.firstIndex(of: ":"), Int(item[..<colon]) != nil else { return nil }
        let meaning = item[item.index(after: colon)...].drop { $0 == " " }
        return (String(item[..<colon]), meaning.prefix(1).uppercased() + meaning.dropFirst())
    }
}

extension Topic {
    /// `protokoll-dates`, in every language.
    var page: String { "protokoll-\(id)" }

    /// The names that lead there.
    var otherPages: [String] {
        Messages.of(language).words("topics.\(id)").map { "protokoll-\($0)" }.filter { $0 != page }
    }
}

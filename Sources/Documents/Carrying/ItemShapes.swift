/// The ways of writing an action as a list item around its text, the best first.
struct ItemShapes {
    let action: Action
    let id: String
    let vocabulary: Vocabulary
    let words: WrittenWords
    let known: KnownNames

    /// What stands before the text; the same in all shapes but those that begin with a name.
    var start: String { "- [\(vocabulary.marks(for: action.state) ?? " ")] " }

    /// The item's own line, box and id included.
    ///
    /// - Parameter leavesOutVague: whether a due date that names no day may be missing.
    func lines(around text: WrittenText, leavesOutVague: Bool = false) -> [String] {
        owners(isSentence: text.endsSentence).flatMap { owner in
            let dues = dues(isSentence: text.endsSentence && owner.behind.isEmpty)
            return (leavesOutVague && action.due?.date == nil ? dues + [""] : dues).map { due in
                let behind = owner.behind + due
                let parts = ["\(start)\(owner.before)\(text.string)\(behind)"] + fields + ["^\(id)"]
                return parts.joined(separator: " ")
            }
        }
    }

    // MARK: Owners

    private typealias Owner = (before: String, behind: String)

    private func owners(isSentence: Bool) -> [Owner] {
        guard !action.owners.isEmpty || action.everyone else {
            return [action.deniesOwner ? ("", " (\(words.owner): \(words.nobody))") : ("", "")]
        }
        let names = list(of: preferred)
        let label = action.owners.count > 1 ? words.owners : words.owner
        let sentence = "\(label.prefix(1).uppercased())\(label.dropFirst()): \(names)"
        let handles = action.owners.map { "@\"\($0.name ?? $0.written)\"" }.joined(separator: " ")
        return (isSentence ? [("", " \(sentence)")] : [])
            + [
                ("", " (\(label): \(names))"), ("", " (\(label): \(list(of: \.written)))"), ("", " \(handles)"),
                ("\(names): ", ""), ("", " (\(names))"),
            ]
    }

    /// A role stays one, since its bearer may change; of a person the whole name, whatever it was shortened to.
    private func preferred(_ owner: Action.Owner) -> String {
        if case .one(let entity)? = known.lookup(owner.written), entity.isRole { return owner.written }
        return owner.name ?? owner.written
    }

    private func list(of name: (Action.Owner) -> String) -> String {
        let names = action.owners.map { WrittenText(name($0), .marks).string }
        let all = (names + (action.everyone ? [words.everyone] : [])).joined(separator: ", ")
        return action.othersToo ? "\(all) \(words.othersToo)" : all
    }

    // MARK: Due dates

    /// With what parts it from the words before.
    private func dues(isSentence: Bool) -> [String] {
        guard let due = action.due else { return [action.deniesDue ? " [due:: \(words.nobody)]" : ""] }
        guard let day = due.date else {
            let written = WrittenText(due.written, .marks).string
            return [", \(written)", ", \(words.due) \(written)", " [due:: \(written)]"]
        }
        let phrase = isSentence ? words.due.prefix(1).uppercased() + words.due.dropFirst() : words.due
        return ["\(isSentence ? "" : ",") \(phrase) \(day.iso)", " due:\(day.iso)"]
    }

    // MARK: Further fields

    private var fields: [String] {
        let values: [(FieldKey, String?)] = [
            (.created, action.fields.created), (.start, action.fields.start), (.scheduled, action.fields.scheduled),
            (.recurrence, action.fields.recurrence), (.depends, action.fields.dependsOn),
        ]
        let keyed = values.compactMap { key, value in
            value.flatMap { value in
                vocabulary.key(of: key).map { "[\($0):: \(WrittenText(value, .marks).string)]" }
            }
        }
        return [priority].compactMap(\.self) + action.tags.map { "#\($0)" } + keyed
    }

    private var priority: String? {
        switch action.fields.priority {
        case .high, .low: action.fields.priority.flatMap { words.priorities[$0] }
        case .medium: vocabulary.sign(of: .medium)
        case nil: nil
        }
    }
}

extension WrittenText {
    fileprivate var endsSentence: Bool { markdown.last.map { ".!?".utf8.contains($0) } ?? false }
}

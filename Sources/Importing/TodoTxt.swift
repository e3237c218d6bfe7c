import Documents

/// todo.txt: one thing to do on each line, its fields in signs (github.com/todotxt/todo.txt).
struct TodoTxt {
    private let reading: ItemReading
    /// Whether a handle is somebody's; each is looked up once.
    private var handles: [Substring: Bool] = [:]

    static func read(_ text: String, read reading: ItemReading) -> ImportedText {
        var reader = TodoTxt(reading: reading)
        var result = ImportedText()
        result.parts = SourceLines.all(of: text).map(\.trimmed).filter { !$0.isEmpty }.map { line in
            .action(reader.item(line), marker: "-", indent: 0)
        }
        return result
    }

    private init(reading: ItemReading) { self.reading = reading }

    private mutating func item(_ line: String) -> ImportedItem {
        var words = line.split { $0 == " " || $0 == "\t" }[...]
        var item = ImportedItem("")
        if words.first == "x" {
            item.state = .done
            words.removeFirst()
        }
        var kept = priority(&words, &item).map { [$0] } ?? []
        if item.state == .done { item.closed = day(&words) }
        item.fields.created = day(&words)?.iso
        if kept.isEmpty { kept = priority(&words, &item).map { [$0] } ?? [] }
        for word in words { kept += text(of: word, &item) }
        item.text = kept.joined(separator: " ")
        return item
    }

    /// Takes the priority at the start; the text of one that we have no word for.
    private func priority(_ words: inout ArraySlice<Substring>, _ item: inout ImportedItem) -> String? {
        guard let word = words.first, word.utf8.count == 3, word.hasPrefix("("), word.hasSuffix(")"),
            let letter = word.dropFirst().first, letter.isASCII, letter.isUppercase
        else { return nil }
        words.removeFirst()
        item.fields.priority = Action.Priority(letter: letter)
        // In parentheses it would be read as somebody's initials.
        return item.fields.priority == nil ? "pri:\(letter)" : nil
    }

    private func day(_ words: inout ArraySlice<Substring>) -> Day? {
        guard let word = words.first, let day = Day(iso: word) else { return nil }
        words.removeFirst()
        return day
    }

    /// What stays in the text of a word; nothing of a field that has a place of its own.
    private mutating func text(of word: Substring, _ item: inout ImportedItem) -> [String] {
        let name = word.dropFirst()
        if word.hasPrefix("+"), let tag = ImportedItem.tag(name), tag == name { return tagged(tag, &item) }
        if word.hasPrefix("@"), let tag = ImportedItem.tag(name), tag == name {
            guard isHandle(name) else { return tagged(tag, &item) }
            item.owners.append(tag)
            return [String(word)]
        }
        return isTaken(word, &item) ? [] : [String(word)]
    }

    private mutating func isHandle(_ name: Substring) -> Bool {
        if let known = handles[name] { return known }
        let isKnown = reading.knows(handle: String(name))
        handles[name] = isKnown
        return isKnown
    }

    private func tagged(_ tag: String, _ item: inout ImportedItem) -> [String] {
        if !item.tags.contains(tag) { item.tags.append(tag) }
        return ["#\(tag)"]
    }

    /// Takes `key:value` where the key is one that programs agree upon and the value is what it must be.
    private func isTaken(_ word: Substring, _ item: inout ImportedItem) -> Bool {
        guard let colon = word.firstIndex(of: ":") else { return false }
        let value = word[word.index(after: colon)...]
        switch word[..<colon] {
        case "due": return take(Day(iso: value), &item.due)
        case "t": return take(Day(iso: value)?.iso, &item.fields.start)
        case "rec" where !value.isEmpty: return take(String(value), &item.fields.recurrence)
        case "pri" where value.utf8.count == 1:
            return take(value.first.flatMap(Action.Priority.init(letter:)), &item.fields.priority)
        default: return false
        }
    }

    private func take<Value>(_ value: Value?, _ field: inout Value?) -> Bool {
        guard let value, field == nil else { return false }
        field = value
        return true
    }
}

extension Action.Priority {
    /// That of a letter in todo.txt and in org; the letters after C say nothing here.
    init?(letter: Character) {
        switch letter {
        case "A": self = .high
        case "B": self = .medium
        case "C": self = .low
        default: return nil
        }
    }
}

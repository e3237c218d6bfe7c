import Documents

/// Writes an item of another tool so that it is read as what it was there.
struct ItemShapes {
    let item: ImportedItem
    private let vocabulary: Vocabulary

    init(_ item: ImportedItem, _ vocabulary: Vocabulary) {
        self.item = item
        self.vocabulary = vocabulary
    }

    /// What stands behind the list marker in the first way of writing it that is read as meant, else in the last.
    static func written(_ item: ImportedItem, read reading: ItemReading) -> String {
        let shapes = ItemShapes(item, reading.vocabulary).all
        return shapes.first { reading.action(in: "- \($0)").map(item.isSaid(by:)) ?? false } ?? shapes.last ?? ""
    }

    /// The fields behind the text, or before it, since the first of two dates counts; at last nothing is read from the text.
    private var all: [String] {
        let box = "[\(vocabulary.marks(for: item.state) ?? " ")]"
        let text = item.markdown ?? WrittenText(item.text, .marks).string
        let code = WrittenText(item.text, .marks, literal: [0..<item.text.utf8.count]).string
        let id = item.id.map { ["^\($0)"] } ?? []
        return [[text] + fields, fields + [text], fields + [code]].map { parts in
            ([box] + parts + id).filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    private var fields: [String] {
        let closing: FieldKey = item.state == .dropped ? .cancelled : .completion
        return missing(item.owners.map(handle) + item.tags.map { "#\($0)" }) + priority
            + signed(.created, item.fields.created) + signed(.start, item.fields.start)
            + signed(.scheduled, item.fields.scheduled) + keyed(.recurrence, item.fields.recurrence)
            + signed(.due, item.due?.iso) + (item.state.isOutstanding ? [] : signed(closing, item.closed?.iso))
    }

    /// Those of some fields that are no words of the text.
    private func missing(_ fields: [String]) -> [String] {
        let words = Set(item.text.split(whereSeparator: \.isWhitespace))
        return fields.filter { !words.contains(Substring($0)) }
    }

    private var priority: [String] {
        let key: FieldKey? =
            switch item.fields.priority {
            case .high: .high
            case .medium: .medium
            case .low: .low
            case nil: nil
            }
        return key.flatMap(vocabulary.sign(of:)).map { [$0] } ?? []
    }

    private func handle(_ owner: String) -> String {
        let isHandle = owner.allSatisfy { $0.isLetter || $0.isNumber || "._-".contains($0) }
        return isHandle ? "@\(owner)" : "@\"\(owner.replacing("\"", with: "'"))\""
    }

    private func signed(_ key: FieldKey, _ value: String?) -> [String] {
        guard let value, let sign = vocabulary.sign(of: key) else { return [] }
        return ["\(sign) \(value)"]
    }

    /// In brackets, since the value may be any words.
    private func keyed(_ key: FieldKey, _ value: String?) -> [String] {
        guard let value, let name = vocabulary.key(of: key) else { return [] }
        return ["[\(name):: \(WrittenText(value, .marks).string)]"]
    }
}

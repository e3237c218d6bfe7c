/// What was taken out of a history by decision, as the head log keeps it: of what is gone it says only the ids.
package struct Redaction: Hashable, Sendable {
    /// The head before and after the history was rewritten.
    package let old: ObjectID
    package let new: ObjectID
    /// The last entry of the log that ended with it; nil where there was none.
    package let oldEntry: ObjectID?
    /// Where it was decided: `§ 41`.
    package let decision: String
    /// The number in the diary (diarienummer).
    package let caseNumber: String
    /// Who recorded it, and when by their clock.
    package let recordedBy: Signature

    /// Takes what is to be kept of it; line breaks of the texts are folded.
    package init(
        from old: ObjectID, to new: ObjectID, oldEntry: ObjectID?, decision: String, caseNumber: String,
        recordedBy: Signature
    ) {
        self.old = old
        self.new = new
        self.oldEntry = oldEntry
        self.decision = Self.oneLine(decision)
        self.caseNumber = Self.oneLine(caseNumber)
        self.recordedBy = recordedBy
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    private enum Key: String, CaseIterable {
        case old = "Redaction-from"
        case new = "Redaction-to"
        case entry = "Redaction-entry"
        case decision = "Redaction-decision"
        case caseNumber = "Redaction-dnr"
        case recorder = "Redaction-by"
    }

    /// One line each, the old head first.
    var trailers: [Trailer] {
        let values: [(Key, String?)] = [
            (.old, old.description), (.new, new.description), (.entry, oldEntry?.description), (.decision, decision),
            (.caseNumber, caseNumber), (.recorder, recordedBy.headerForm),
        ]
        return values.compactMap { key, value in value.map { Trailer(key.rawValue, $0) } }
    }

    /// Reads those that the trailers of an entry tell; each begins with its old head.
    static func all(in trailers: [Trailer]) -> [Redaction] {
        var groups: [[Key: String]] = []
        for trailer in trailers {
            guard let key = Key(rawValue: trailer.key) else { continue }
            if key == .old { groups.append([:]) }
            if !groups.isEmpty { groups[groups.count - 1][key] = trailer.value }
        }
        return groups.compactMap(Redaction.init)
    }

    private init?(_ values: [Key: String]) {
        guard let old = values[.old].flatMap({ ObjectID($0) }), let new = values[.new].flatMap({ ObjectID($0) }),
            let recorder = values[.recorder].flatMap({ Signature(headerForm: $0) })
        else { return nil }
        self.init(
            from: old, to: new, oldEntry: values[.entry].flatMap { ObjectID($0) }, decision: values[.decision] ?? "",
            caseNumber: values[.caseNumber] ?? "", recordedBy: recorder)
    }
}

extension Signature {
    /// Reads what `headerForm` writes; nil for anything else.
    fileprivate init?(headerForm text: String) {
        guard let open = text.lastIndex(of: "<"), let close = text.lastIndex(of: ">"), open < close else { return nil }
        let fields = text[text.index(after: close)...].split(separator: " ")
        guard fields.count == 2, let seconds = Int64(fields[0]), let offset = Int(fields[1]) else { return nil }
        let name = text[..<open].split(separator: " ", omittingEmptySubsequences: false).dropLast()
        self.init(
            Identity(name: name.joined(separator: " "), email: String(text[text.index(after: open)..<close])),
            at: Timestamp(seconds: seconds, offsetMinutes: offset / 100 * 60 + offset % 100))
    }
}

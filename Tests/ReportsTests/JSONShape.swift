/// What a value of the program's JSON must be, for scripts that rely on it.
indirect enum JSONShape: Sendable {
    case string, integer, number, truth
    case day
    case oneOf([String])
    case optional(JSONShape)
    case array(JSONShape)
    /// Exactly these keys, in this order.
    case object(KeyValuePairs<String, JSONShape>)

    /// What is wrong with a value, each with its place; empty where it fits.
    func faults(in value: JSONValue, at place: String = "") -> [String] {
        switch (self, value) {
        case (.optional, .null), (.string, .string), (.number, .number), (.truth, .truth): []
        case (.optional(let shape), _): shape.faults(in: value, at: place)
        case (.integer, .number(let text)): Int(text) == nil ? ["\(place): \(text) is no integer"] : []
        case (.day, .string(let text)):
            text.wholeMatch(of: #/\d{4}-\d\d-\d\d/#) == nil ? ["\(place): \(text) is no day"] : []
        case (.oneOf(let words), .string(let text)): words.contains(text) ? [] : ["\(place): \(text)"]
        case (.array(let shape), .array(let items)):
            items.enumerated().flatMap { shape.faults(in: $1, at: "\(place)[\($0)]") }
        case (.object(let shapes), .object(let members)):
            members.map(\.key) == shapes.map(\.key)
                ? zip(shapes, members).flatMap { $0.value.faults(in: $1.value, at: "\(place).\($1.key)") }
                : ["\(place) has the keys \(members.map(\.key))"]
        default: ["\(place): \(value)"]
        }
    }
}

extension JSONShape {
    /// `actions --format json`, schema 1.
    static let actions = JSONShape.object([
        "schema": .integer, "today": .day, "revision": .optional(.string), "unrecorded": .array(.string),
        "actions": .array(action), "suggestions": .array(suggestion), "diagnostics": .array(diagnostic),
    ])

    private static let action = JSONShape.object([
        "id": .optional(.string), "text": .string, "textMarkdown": .string,
        "state": .oneOf(["open", "active", "waiting", "done", "dropped"]), "statusText": .optional(.string),
        "outstanding": .truth, "overdue": .truth, "owners": .array(owner), "everyone": .truth, "othersToo": .truth,
        "due": due, "closed": .optional(.day), "priority": .optional(.oneOf(["high", "medium", "low"])),
        "tags": .array(.string),
        "form": .oneOf(["checkbox", "label", "section", "row", "commitment", "assignment"]),
        "kind": .oneOf(["minutes", "plan", "agreement", "situation", "follow-up", "document"]), "path": .string,
        "line": .integer, "column": .integer, "heading": .array(.string), "document": document,
        "raised": .object(["path": .string, "line": .integer, "date": .optional(.day)]),
        "mentions": .array(
            .object(["path": .string, "line": .integer, "date": .optional(.day), "state": .string])),
        "details": .optional(.string), "age": .optional(.integer), "carried": .integer,
    ])

    private static let owner = JSONShape.object([
        "written": .string, "part": .oneOf(["lead", "participant"]), "name": .optional(.string),
        "person": .optional(.string), "organisation": .optional(.string),
    ])

    private static let due = JSONShape.optional(
        .object([
            "written": .string, "date": .optional(.day), "ongoing": .truth, "asap": .truth, "vague": .truth,
        ]))

    private static let document = JSONShape.object([
        "id": .optional(.string), "title": .string, "date": .optional(.day), "series": .optional(.string),
        "areas": .array(.string), "status": .string,
    ])

    private static let suggestion = JSONShape.object([
        "path": .string, "line": .integer, "text": .string, "owners": .array(owner), "due": due, "score": .number,
    ])

    static let diagnostic = JSONShape.object([
        "code": .string, "severity": .oneOf(["error", "warning", "info"]), "path": .string, "line": .integer,
        "column": .integer, "endLine": .integer, "endColumn": .integer, "message": .string, "hint": .optional(.string),
    ])
}

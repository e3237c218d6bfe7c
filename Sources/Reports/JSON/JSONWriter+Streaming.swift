/// A text whose last member is an array too long to be held: its beginning, its elements one by one, its end.
extension JSONWriter {
    /// What stands before the elements: the other members, and the array's key.
    static func opened(schema: Int, array: StaticString, _ fields: (inout JSONWriter) -> Void) -> [UInt8] {
        var whole = document(schema: schema) { json in
            fields(&json)
            json.field(array, each: [Int]()) { _, _ in }
        }.bytes
        whole.removeLast(emptyEnd.count)
        return whole
    }

    /// One element, an object, with the comma before it.
    static func element(isFirst: Bool, _ members: (inout JSONWriter) -> Void) -> [UInt8] {
        var json = JSONWriter(level: 2, isFirst: isFirst)
        json.object(members)
        return json.bytes
    }

    /// What stands behind the last element.
    static func closed(isEmpty: Bool) -> [UInt8] { isEmpty ? emptyEnd : Array("\n  ]\n}\n".utf8) }

    /// The end of an empty array, and of what it stands in.
    private static let emptyEnd = Array("]\n}\n".utf8)
}

package import Documents

/// A field is a key with its value; nil is written as `null`.
extension JSONWriter {
    /// Writes a text.
    package mutating func field(_ name: String, _ text: String?) {
        key(name)
        if let text { string(text) } else { literal("null") }
    }

    /// Writes a whole number.
    package mutating func field(_ name: String, _ number: Int) {
        key(name)
        integer(number)
    }

    /// Writes `true` or `false`.
    package mutating func field(_ name: String, _ truth: Bool) {
        key(name)
        if truth { literal("true") } else { literal("false") }
    }

    /// Writes a day as `YYYY-MM-DD`.
    package mutating func field(_ name: String, _ day: Day?) { field(name, day?.iso) }

    /// Writes an array of texts.
    package mutating func field(_ name: String, _ texts: [String]) {
        field(name, each: texts) { json, text in json.string(text) }
    }

    /// Writes an array; the closure writes one value for each element.
    package mutating func field<Element>(
        _ name: String, each elements: [Element], _ write: (inout JSONWriter, Element) -> Void
    ) {
        key(name)
        array { json in
            for element in elements { write(&json, element) }
        }
    }

    /// Writes an array of many values; the closure writes one for each element, on any thread.
    package mutating func field<Element: Sendable>(
        _ name: String, parallel elements: [Element], _ write: @Sendable (inout JSONWriter, Element) -> Void
    ) {
        key(name)
        array(parallel: elements, write)
    }

    /// Writes an object; the closure writes its fields.
    package mutating func field(_ name: String, _ body: (inout JSONWriter) -> Void) {
        key(name)
        object(body)
    }

    /// Writes `null` where there is no value at all.
    package mutating func null(_ name: String) {
        key(name)
        literal("null")
    }
}

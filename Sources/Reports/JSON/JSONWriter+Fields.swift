package import Documents

/// A field is a key with its value; nil is written as `null`.
extension JSONWriter {
    /// Writes a text.
    package mutating func field(_ name: StaticString, _ text: String?) {
        key(name)
        if let text { string(text) } else { literal("null") }
    }

    /// Writes a whole number.
    package mutating func field(_ name: StaticString, _ number: Int) {
        key(name)
        integer(number)
    }

    /// Writes a whole number under a key that only the run tells.
    package mutating func field(named name: String, _ number: Int) {
        key(named: name)
        integer(number)
    }

    /// Writes `true` or `false`.
    package mutating func field(_ name: StaticString, _ truth: Bool) {
        key(name)
        if truth { literal("true") } else { literal("false") }
    }

    /// Writes a day as `YYYY-MM-DD`.
    package mutating func field(_ name: StaticString, _ day: Day?) {
        key(name)
        if let day { string(day.iso) } else { literal("null") }
    }

    /// Writes an array of texts.
    package mutating func field(_ name: StaticString, _ texts: [String]) {
        field(name, each: texts) { json, text in json.string(text) }
    }

    /// Writes an array; the closure writes one value for each element.
    package mutating func field<Element>(
        _ name: StaticString, each elements: [Element], _ write: (inout JSONWriter, Element) -> Void
    ) {
        key(name)
        array { json in
            for element in elements { write(&json, element) }
        }
    }

    /// Writes an array of many values; the closure writes one for each element, on any thread.
    ///
    /// - Parameter length: what a value takes in bytes, a little more than most.
    package mutating func field<Element: Sendable>(
        _ name: StaticString, parallel elements: [Element], of length: Int = 512,
        _ write: @Sendable (inout JSONWriter, Element) -> Void
    ) {
        key(name)
        array(parallel: elements, of: length, write)
    }

    /// Writes an object; the closure writes its fields.
    package mutating func field(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
        key(name)
        object(body)
    }

    /// Writes `null` where there is no value at all.
    package mutating func null(_ name: StaticString) {
        key(name)
        literal("null")
    }
}

import Text

/// Writes HTML into a buffer of bytes; every text is escaped.
package struct HTMLWriter: Sendable {
    /// The text so far, UTF-8.
    package private(set) var bytes: [UInt8] = []

    package init() {}

    /// Writes an element with what a closure writes inside.
    package mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
        _ body: (inout HTMLWriter) -> Void
    ) {
        open(name, attributes)
        body(&self)
        close(name)
    }

    /// Writes an element with a text inside.
    package mutating func element(_ name: StaticString, _ text: String) { element(name) { $0.text(text) } }

    /// Writes an element with attributes and a text inside.
    package mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>, _ text: String
    ) {
        element(name, attributes) { $0.text(text) }
    }

    /// Writes a text that stands for itself.
    package mutating func text(_ text: String) {
        for byte in text.visible.utf8 {
            switch byte {
            case UInt8(ascii: "&"): raw("&amp;")
            case UInt8(ascii: "<"): raw("&lt;")
            case UInt8(ascii: ">"): raw("&gt;")
            case UInt8(ascii: "\""): raw("&quot;")
            case UInt8(ascii: "'"): raw("&#39;")
            default: bytes.append(byte)
            }
        }
    }

    /// Writes what a line break in the source makes easier to read.
    package mutating func newLine() { bytes.append(UInt8(ascii: "\n")) }

    /// Writes the beginning of an element whose end is written elsewhere.
    mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
        raw("<")
        raw(name)
        for (key, value) in attributes {
            raw(" ")
            raw(key)
            raw("=\"")
            text(value)
            raw("\"")
        }
        raw(">")
    }

    /// Writes the end of an element.
    mutating func close(_ name: StaticString) {
        raw("</")
        raw(name)
        raw(">")
    }

    /// Writes markup of our own.
    mutating func raw(_ markup: StaticString) { markup.withUTF8Buffer { bytes.append(contentsOf: $0) } }
}

import Documents
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

    /// Writes a text in which each day (`2024-03-05`) is marked as one; neither it nor `§ 4` is broken over lines.
    package mutating func textWithDays(_ text: String) {
        var plain = ""
        for part in text.split(separator: " ", omittingEmptySubsequences: false) {
            if !plain.isEmpty || part.startIndex > text.startIndex { plain += " " }
            let trimmed = part.drop { $0 == "(" }
            let day = trimmed.prefix(10)
            guard Day(iso: day) != nil else {
                if plain.hasSuffix("§ ") { plain = plain.dropLast() + "\u{A0}" }
                plain += part
                continue
            }
            self.text(plain + part[..<trimmed.startIndex])
            element("time", ["datetime": String(day)], String(day))
            plain = String(trimmed.dropFirst(10))
        }
        self.text(plain)
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

    /// Writes what another writer has written.
    mutating func append(_ written: [UInt8]) { bytes += written }

    /// Writes markup of our own.
    mutating func raw(_ markup: StaticString) { markup.withUTF8Buffer { bytes.append(contentsOf: $0) } }
}

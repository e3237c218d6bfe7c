import Text

/// Writes iCalendar (RFC 5545): content lines that end in CRLF and are folded within 75 octets.
package struct CalendarWriter: Sendable {
    /// The text so far, UTF-8.
    package private(set) var bytes: [UInt8] = []

    package init() {}

    /// Octets on a line, its end aside (RFC 5545, section 3.1).
    private static let limit = 75

    /// Writes a component with what a closure writes inside.
    package mutating func component(_ name: StaticString, _ body: (inout CalendarWriter) -> Void) {
        line("BEGIN:\(name)")
        body(&self)
        line("END:\(name)")
    }

    /// Writes a property whose value is a word, a number or a date of ours.
    package mutating func property(_ name: StaticString, _ value: String) { line("\(name):\(value)") }

    /// Writes a property whose value is a text, which stands for itself (RFC 5545, section 3.3.11).
    package mutating func text(_ name: StaticString, _ value: String) {
        line("\(name):\(Self.escaped(value))")
    }

    /// Writes a property whose value is a day without a time.
    package mutating func day(_ name: StaticString, _ iso: String) {
        line("\(name);VALUE=DATE:\(iso.replacing("-", with: ""))")
    }

    /// A line break is ours; within what comes from documents there is none, since each piece is made visible.
    private static func escaped(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line).visible.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
        }.joined(separator: "\\n")
    }

    private mutating func line(_ content: String) {
        var count = 0
        for scalar in content.unicodeScalars {
            let octets = Array(String(scalar).utf8)
            if count + octets.count > Self.limit {
                bytes += [0x0D, 0x0A, 0x20]
                count = 1
            }
            bytes += octets
            count += octets.count
        }
        bytes += [0x0D, 0x0A]
    }
}

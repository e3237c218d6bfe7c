package import Messages
import Text

/// Writes rows as RFC 4180 has them: fields between separators, quoted where need be, CRLF behind each row.
///
/// A field that a spreadsheet would take for a formula begins with an apostrophe, and so is shown as the text it is.
package struct CSVWriter: Sendable {
    /// What stands between fields.
    private let separator: UInt8
    /// The rows so far, UTF-8.
    package private(set) var bytes: [UInt8] = []

    /// What a file begins with, so that spreadsheets read it as UTF-8.
    package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Takes the separator that spreadsheets expect where a language is spoken.
    package init(for language: Language) {
        // Where the decimal sign is a comma, fields are divided by semicolons.
        separator = language == .swedish ? UInt8(ascii: ";") : UInt8(ascii: ",")
    }

    /// Writes a row.
    package mutating func row(_ fields: [String]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(separator) }
            write(field)
        }
        bytes += [Self.carriageReturn, Self.lineFeed]
    }

    private mutating func write(_ field: String) {
        let isFormula = field.utf8.first.map(Self.formulaSigns.contains) ?? false
        let text = Array(((isFormula ? "'" : "") + field.visible).utf8)
        guard
            text.contains(where: { $0 == separator || $0 == Self.quote }) || text.first == Self.blank
                || text.last == Self.blank
        else {
            bytes += text
            return
        }
        bytes.append(Self.quote)
        for byte in text { bytes += byte == Self.quote ? [byte, byte] : [byte] }
        bytes.append(Self.quote)
    }

    private static let formulaSigns = Set("=+-@\t\r\n".utf8)
    private static let quote = UInt8(ascii: "\"")
    private static let blank = UInt8(ascii: " ")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let lineFeed = UInt8(ascii: "\n")
}

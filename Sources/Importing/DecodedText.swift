/// The text of a file, whatever encoding it was saved in.
package struct DecodedText: Hashable, Sendable {
    /// Without a byte order mark.
    package var text: String
    /// How its bytes were understood.
    package var encoding: Encoding

    /// What a text file may be saved in; the raw value is what people call it.
    package enum Encoding: String, Sendable {
        case utf8 = "UTF-8"
        case utf16 = "UTF-16"
        /// What holds every byte that is no UTF-8 in the files of Swedish and English Windows programs.
        case windows1252 = "Windows-1252"
    }

    /// Nil for what is no text: a zero byte stands in it, or half a character of UTF-16.
    package init?(_ bytes: [UInt8]) {
        let text: String?
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xFF, 0xFE): (text, encoding) = (Self.utf16(bytes.dropFirst(2), high: 1), .utf16)
        case (0xFE, 0xFF): (text, encoding) = (Self.utf16(bytes.dropFirst(2), high: 0), .utf16)
        default:
            let utf8 = String(validating: bytes, as: UTF8.self)
            encoding = utf8 == nil ? .windows1252 : .utf8
            text = utf8 ?? String(String.UnicodeScalarView(bytes.map(Self.windows1252)))
        }
        guard let scalars = text?.unicodeScalars, !scalars.contains("\0") else { return nil }
        self.text = String(scalars.first == "\u{FEFF}" ? scalars.dropFirst() : scalars[...])
    }

    /// - Parameter high: which byte of a pair is the higher one.
    private static func utf16(_ bytes: ArraySlice<UInt8>, high: Int) -> String? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
            UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
        }
        return String(validating: units, as: UTF16.self)
    }

    /// Those of 0x80–0x9F that are not what Latin-1 has; five bytes mean nothing (WHATWG Encoding Standard, windows-1252).
    private static let differing: [UInt8: Unicode.Scalar] = [
        0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ", 0x89: "‰", 0x8A: "Š",
        0x8B: "‹", 0x8C: "Œ", 0x8E: "Ž", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—",
        0x98: "˜", 0x99: "™", 0x9A: "š", 0x9B: "›", 0x9C: "œ", 0x9E: "ž", 0x9F: "Ÿ",
    ]

    private static func windows1252(_ byte: UInt8) -> Unicode.Scalar { differing[byte] ?? Unicode.Scalar(byte) }
}

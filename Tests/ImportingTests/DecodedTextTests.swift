import Testing

@testable import Importing

/// Text in whatever encoding it was saved.
struct DecodedTextTests {
    @Test(
        arguments: [
            (Array("Åtgärd".utf8), "Åtgärd", DecodedText.Encoding.utf8),
            ([0xEF, 0xBB, 0xBF] + Array("å".utf8), "å", .utf8),
            ([0xC5, 0x74, 0x67, 0xE4, 0x72, 0x64], "Åtgärd", .windows1252),
            ([0x93, 0x68, 0x65, 0x6A, 0x94, 0x20, 0x80, 0x81], "“hej” €\u{81}", .windows1252),
            ([0xFF, 0xFE, 0xC5, 0x00, 0x3D, 0xD8, 0xC5, 0xDC], "Å📅", .utf16),
            ([0xFE, 0xFF, 0x00, 0xC5], "Å", .utf16),
            ([], "", .utf8),
        ] as [([UInt8], String, DecodedText.Encoding)])
    func bytesAreText(_ bytes: [UInt8], _ text: String, _ encoding: DecodedText.Encoding) throws {
        let decoded = try #require(DecodedText(bytes))
        #expect(decoded.text == text && decoded.encoding == encoding)
    }

    @Test(
        arguments: [
            [0x50, 0x4B, 0x03, 0x04, 0x00], [0xFF, 0xFE, 0x41], [0xFF, 0xFE, 0x00, 0xD8], [0xFE, 0xFF, 0x00, 0x00],
            [0xE5, 0x00],
        ] as [[UInt8]])
    func otherBytesAreNone(_ bytes: [UInt8]) { #expect(DecodedText(bytes) == nil) }

    @Test(
        arguments: [
            ("plan.org", ImportFormat.org), ("TODO.TXT", .todoTxt), ("min-todo.txt", .todoTxt), ("done.txt", .todoTxt),
            ("anteckning.txt", .markdown), ("Möte.docx", .docx), ("a.odt", .odt), ("a.markdown", .markdown),
            ("a.pdf", nil),
            ("org", nil),
        ] as [(String, ImportFormat?)])
    func namesTellTheFormat(_ name: String, _ format: ImportFormat?) {
        #expect(ImportFormat(fileName: name) == format)
    }
}

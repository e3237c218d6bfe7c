import Testing

@testable import CommandLineTool

/// A PDF of the same page says the same of its making.
@Suite struct PDFStampTests {
    private static let stamp = PDFStamp(seconds: 1_709_625_600, page: Array("<html>".utf8))

    private func stamped(_ text: String) -> String {
        String(decoding: Self.stamp.stamped(Array(text.utf8)), as: UTF8.self)
    }

    @Test(arguments: [
        ("/CreationDate (D:20991231235959+00'00')", "/CreationDate (D:20240305080000+00'00')"),
        ("/ModDate(D:20991231235959Z)", "/ModDate(D:20240305080000Z)"),
        ("/CreationDate (D:2099)", "/CreationDate (D:2099)"), ("/CreationDate (D:", "/CreationDate (D:"), ("", ""),
    ])
    func datesAreThoseOfTheCommit(pdf: String, expected: String) {
        #expect(stamped(pdf) == expected)
    }

    @Test func idsAreThoseOfThePage() {
        let id = String(repeating: "0F", count: 16)
        let text = stamped("/ID [ <\(id)>\n<\(id)> ]\n/DocChecksum /\(id)")
        let found = text.split { !$0.isHexDigit }.filter { $0.count == 32 }
        #expect(found.count == 3 && Set(found).count == 1)
        #expect(!text.contains(id))
        #expect(Self.stamp.stamped(Array(text.utf8)) == Array(text.utf8))
    }
}

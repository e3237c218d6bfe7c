import Git
import Testing

struct TrailerTests {
    @Test(arguments: [
        ("Ämne\n\nText.\n\nDocument: a b.md\nAction: k7m2xp done\n", ["Document=a b.md", "Action=k7m2xp done"]),
        ("Ämne\n\nDocument: a.md", ["Document=a.md"]),
        ("Ämne\r\n\r\nDocument: a.md\r\n", ["Document=a.md"]),
        ("Ämne\n\n--- a\n\nDocument: a.md\n\n  \n", ["Document=a.md"]),
        ("Ämne\n\nDocument: a.md\nOch mer.\n", []),
        ("Ämne\n\nDocument: a.md\n\nSlut.\n", []),
        ("Document: a.md\n", []),
        ("Document: a.md", []),
        ("Ämne\n\nDöcument: a.md", []),
        ("Ämne\n\nDocument:a.md", []),
        ("Ämne\n\n: a", []),
        ("Ämne\n\nFound: outside", ["Found=outside"]),
        ("", []),
        ("\n\n", []),
    ])
    func read(_ message: String, _ expected: [String]) {
        #expect(Trailer.all(in: message).map { "\($0.key)=\($0.value)" } == expected)
    }
}

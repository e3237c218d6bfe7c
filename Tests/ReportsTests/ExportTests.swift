import Documents
import Messages
import Reports
import TestSupport
import Testing
import Workspace

/// A document that is handed on.
struct ExportTests {
    private func page(
        _ text: String, ids: Set<String> = ["k7m2xp"], attachments: [ExportedDocument.Attachment] = [],
        standing: ExportedDocument.Standing = .draft, commit: String? = "8c0a1d2e3f405162", title: String = "Möte"
    ) -> String {
        let document = ExportedDocument(
            title: title, kind: .minutes, day: Day(iso: "2024-03-05"), series: "Samverkan", dnr: "KS 2024/12",
            standing: standing, text: Array(text.utf8), ids: ids, attachments: attachments,
            source: .init(commit: commit, digest: "ab12", day: Day(number: 19_800), stamp: 0))
        let html = ExportHTML(document, messages: .of(.swedish), vocabulary: .standard).bytes
        return String(decoding: html, as: UTF8.self)
    }

    /// What stands between `<article>` and its end.
    private func article(_ text: String, attachments: [ExportedDocument.Attachment] = []) -> String {
        let page = page(text, attachments: attachments)
        guard let start = page.firstRange(of: "<article>\n"), let end = page.firstRange(of: "</article>") else {
            return page
        }
        return String(page[start.upperBound..<end.lowerBound])
    }

    @Test(arguments: [
        Case("a title that stands above", "# Möte\n\na", "\n<p>a</p>\n"),
        Case("another title", "# Ett annat\n\na", "<h2>Ett annat</h2>\n<p>a</p>\n"),
        Case("a second title", "a\n\n# Möte", "<p>a</p>\n<h2>Möte</h2>\n"),
        Case("an id", "- ring ^k7m2xp", "<ul>\n<li>ring</li>\n</ul>\n"),
        Case(
            "an id in a row", "|a|\n|-|\n|ring ^k7m2xp|",
            "<table><tr><th scope=\"col\">a</th></tr>\n<tr><td>ring</td></tr>\n</table>\n"),
        Case("what is no id", "2^10 ^abcdef", "<p>2^10 ^abcdef</p>\n"),
        Case(
            "a box", "- [ ] ring\n- [x] skriv",
            "<ul>\n<li class=\"box\">\u{2610} ring</li>\n<li class=\"box\">\u{2611} skriv</li>\n</ul>\n"),
        Case("a box with a state", "- [/] ring", "<ul>\n<li class=\"box\">\u{2610} (pågår) ring</li>\n</ul>\n"),
        Case(
            "a box in a loose list", "- [x] ring\n\n- a",
            "<ul>\n<li class=\"box\"><p>\u{2611} ring</p>\n</li>\n<li><p>a</p>\n</li>\n</ul>\n"),
        Case("a mark that is no box", "- [å] ring", "<ul>\n<li>[å] ring</li>\n</ul>\n"),
        Case("a comment", "a <!-- internt --> b\n\n<!-- internt -->\n", "<p>a  b</p>\n"),
        Case("HTML", "<script>alert(1)</script>\n\n<b onclick=x>a</b>", "<p>a</p>\n"),
        Case("signs", "a < b & \"c\"", "<p>a &lt; b &amp; &quot;c&quot;</p>\n"),
        Case("what a terminal acts upon", "a\u{1B}[31mb\u{202E}c", "<p>a\\u{1B}[31mb\\u{202E}c</p>\n"),
        Case("a link elsewhere", "[a](https://a.b/?c&d)", "<p><a href=\"https://a.b/?c&amp;d\">a</a></p>\n"),
        Case("a link that runs", "[a](javascript:alert(1)) [b](data:text/html,c)", "<p>a b</p>\n"),
        Case("a link within the workspace", "[planen](../planer/a.md)", "<p>planen</p>\n"),
        Case("an attachment", "[kartan](k.pdf)", "<p>kartan (bilaga 1)</p>\n"),
        Case("a picture", "![ett *torg*](t.png)", "<p><img src=\"data:image/png;base64,AQI=\" alt=\"ett torg\"></p>\n"),
        Case("a picture from elsewhere", "![ett torg](https://a.b/c.png)", "<p>ett torg</p>\n"),
        Case("a picture in a picture", "![a ![b](t.png) c](https://d.e/f.png)", "<p>a b c</p>\n"),
        Case("code", "```\n<a>\nb\n```", "<pre><code>&lt;a&gt;\nb\n</code></pre>"),
    ])
    func text(_ test: Case<String, String>) {
        let attachments = [
            ExportedDocument.Attachment(target: "k.pdf", name: "k.pdf", content: .init(digest: "cd", picture: nil)),
            ExportedDocument.Attachment(
                target: "t.png", name: "t.png",
                content: .init(digest: "ef", picture: .init(mediaType: "image/png", bytes: [1, 2]))),
        ]
        #expect(article(test.input, attachments: attachments) == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test func whatItIs() {
        let page = page("a")
        for fact in [
            "<dd>Protokoll</dd>", "<dd><time datetime=\"2024-03-05\">2024-03-05</time></dd>", "<dd>Samverkan</dd>",
            "<dd>KS 2024/12</dd>",
        ] {
            #expect(page.contains(fact))
        }
        #expect(page.contains("<html lang=\"sv\">"))
        #expect(page.contains("versionen 8c0a1d2e3f40. Hela dokumentets SHA-256: ab12"))
        #expect(self.page("a", commit: nil).contains("texten är inte registrerad"))
        #expect(!page.contains("<script"))
    }

    @Test(
        arguments: [
            Case("a draft", (.draft, "Utkast"), "Inte justerat"),
            Case("a claim", (.claimed, nil), "Justerat enligt texten"),
            Case(
                "approved", (.approved(approval()), nil),
                "Justerat av Anna Berg <time datetime=\"2024-03-12\">2024-03-12</time>. Beslut: §\u{A0}4."),
            Case("edited", (.edited(approval()), "Ändrad efter justering"), "Texten har ändrats därefter."),
            Case("not all", (.approved(approval(missing: "Polisen")), "Inte undertecknad av alla"), "för Polisen."),
        ] as [Case<(ExportedDocument.Standing, String?), String>])
    func standing(_ test: Case<(ExportedDocument.Standing, String?), String>) {
        let page = page("a", standing: test.input.0)
        #expect(page.contains(test.expected), sourceLocation: test.sourceLocation)
        let mark = test.input.1.map { "<p class=\"mark\">\($0)</p>" }
        #expect(page.contains("class=\"mark\"") == (mark != nil), sourceLocation: test.sourceLocation)
        if let mark { #expect(page.contains(mark), sourceLocation: test.sourceLocation) }
    }

    private static func approval(missing: String = "") -> ExportedDocument.Standing.Approval {
        .init(names: "Anna Berg", day: Day(number: 19_794), decision: "§ 4", evidence: nil, missing: missing)
    }

    @Test(arguments: [
        Case("beside the document", "[a](b.pdf)", ["möten/b.pdf"]),
        Case("above it", "[a](../b.pdf) ![c](./d.png)", ["b.pdf", "möten/d.png"]),
        Case("with signs in the name", "[a](b%C3%A5%20c.pdf#x)", ["möten/bå c.pdf"]),
        Case("twice", "[a](b.pdf) [c](b.pdf)", ["möten/b.pdf"]),
        Case("outside the workspace", "[a](../../b.pdf) [c](/etc/passwd) [d](..)", []),
        Case("another document", "[a](b.md) [c](#d) [e]()", []),
        Case("elsewhere", "[a](https://b.c/d.pdf) [e](mailto:f@g.h)", []),
        Case("what nobody should send", "[a](../.git/config)", []),
        Case("no number", "[a](b%zz.pdf) [c](d%00.pdf)", []),
    ])
    func targets(_ test: Case<String, [String]>) {
        let found = LinkTargets.files(in: Array(test.input.utf8), folder: WorkspacePath("möten"))
        #expect(found.map(\.path.text) == test.expected, sourceLocation: test.sourceLocation)
    }
}

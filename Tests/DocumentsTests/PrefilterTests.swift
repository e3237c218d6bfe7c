import Documents
import Glibc
import TestSupport
import Testing
import Yaml

/// What is passed over unread on the strength of its bytes never changes what a document says.
struct PrefilterTests {
    private func check(
        _ bytes: [UInt8], _ comment: @autoclosure () -> String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for sample in [Sample.known, .agreement] {
            let all = sample.read(bytes, prefilters: false)
            #expect(sample.read(bytes) == all, "\(comment())", sourceLocation: sourceLocation)
            for extent in [DocumentReader.Extent.actions, .attendance] {
                let read = sample.read(bytes, extent: extent)
                #expect(
                    read.map { only(extent, $0) } == all.map { only(extent, $0) }, "\(comment())",
                    sourceLocation: sourceLocation)
            }
        }
    }

    /// What a document says as far as it was asked for.
    private func only(_ extent: DocumentReader.Extent, _ document: Document) -> Document {
        var document = document
        if extent < .suggestions { document.suggestions = [] }
        if extent < .attendance, document.actions.isEmpty { document.present = [] }
        return document
    }

    @Test(arguments: [
        Case("a mark inside a label", "**Åt**gärd: ring skolan", 1),
        Case("a soft hyphen inside a label", "Åt\u{AD}gärd: ring skolan", 1),
        Case("a label in NFD", "A\u{30A}tga\u{308}rd: ring skolan", 1),
        Case("an entity inside a label", "Åtg&auml;rd: ring skolan", 1),
        Case("an entity for the colon", "Åtgärd&#58; ring skolan", 1),
        Case("a comment inside a label", "Åt<!-- a -->gärd: ring skolan", 1),
        Case("a tag before a label", "<b>Åtgärd:</b> ring skolan", 1),
        Case("a link inside a label", "Åt[gärd](https://a.b): ring skolan", 1),
        Case("a link that ends inside a label", "[Åt](https://a.b)gärd: ring skolan", 1),
        Case("a link's definition", "[Åtgärd][a]: ring skolan\n\n[a]: /b", 1),
        Case("a picture without text before a label", "![](a \"b\nc de\") Åtgärd: ring skolan", 1),
        Case("a label over a line's end", "Action\nitem: ring the school", 1),
        Case("a label in a nested item", "- a\n  1. > b\n     - Åtgärd: ring skolan", 1),
        Case("a label behind a sentence", "Skolan är ny. ACTION: Karin to ring the school", 1),
        Case("a bold label without a colon", "**ACTION ITEM** ring the school", 1),
        Case("a label with a hyphen", "- ACTION - ring the school", 1),
        Case("a label with a name", "- Action item for @karin: ring the school", 1),
        Case("a label in brackets", "1. \\[ACTION\\] ring the school", 1),
        Case("a label with a name in parentheses", "- [ ] x\n- AI(Karin): ring the school", 2),
        Case("a list of topics", "## New topics\n\n- [x] lamps\n- [ ] ring", 0),
        Case("a bold label over a line's end", "- **ACTION\n  ITEM** ring the school", 1),
        Case("a label with a number", "**ACTION** #12: ring the school", 1),
        Case("words apart", "Karin får  **i**\n[uppdrag](a b)  [att](c) ringa skolan.", 0),
        Case("words apart by a target", "Karin får [i](/ring) uppdrag att ringa skolan.", 1),
        Case("a labelled owner", "Skolan är ny. Vi ringer dem nu, **ansvarig**: Karin.", 1),
        Case("a numbered heading", "## a) 3.1 § Åtgärder (3 st)\n\n- ring skolan", 1),
        Case("a heading in two lines", "Action\nitems\n---\n\n- ring the school", 1),
        Case("a heading with a link", "## [Actions](#actions) <a name=\"x\"></a>\n\n- ring the school", 1),
        Case("a bold line", "__Att göra__\n\n- ring skolan", 1),
        Case("a lead-in", "Från förra mötet **kvarstår**:\n\n- ring skolan", 1),
        Case("a box with a long mark", "- [👩‍👩‍👧‍👦] ring skolan", 1),
        Case("two headings in one", "## Actions/Next steps\n\n- ring the school", 1),
        Case("two headings joined by a word", "## Tasks and *to do*\n\n- ring the school", 1),
        Case("a checklist", "## Our meeting checklist\n\n- [ ] ring the school", 0),
        Case("an item that heads a list", "- **Next steps**\n  - ring the school", 1),
        Case("an item that names a group", "## Actions\n\n- Karin:\n  - ring the school", 1),
        Case("an item that calls people", "- Present\n  - Karin Ek (KE)\n\nAction: KE to ring the school", 1),
        Case("a list folded into its lead-in", "Next steps:\n     - ring the school\n     - write", 2),
        Case("a box folded into a paragraph", "as agreed\n     - [ ] ring the school", 1),
        Case("a heading of an agreement", "# Avtal\n\n*Syfte* m.m.\n===\n\nParterna\n\n### Områden", 0),
        Case("a heading of an agreement with a line of marks in it", "]\n-\nOmråden\n[\n-", 0),
        Case("a table", "a | **Åtgärd** | Vem\n-|-|-\n1 | ring skolan | Karin", 1),
        Case("a table in a quote", "> | Åtgärd | Vem |\n> |-|-|\n> | ring skolan | Karin |", 0),
        Case("a promise alone", "Karin ringer skolan.", 0),
        Case("a setext heading far down", "a\n\n---\n\n- # b\n\n- c\n\nd\n===\n", 0),
        Case("a heading with a definition below", "# [a][b] 2024-01-02\n\n[b]: /c", 0),
        Case("no heading at all", "a\n\nb", 0),
        Case("a date below the heading", "# a\n\nDate: 2024-01-02\nb\n\n# c 2024-03-04", 0),
        Case("a date line that an underline makes a heading", "a\n\nDate: 2024-01-02\n===\n\n# b", 0),
        Case("a date line above the heading", "Datum:\n5 mars 2024\n\n# c 2024-03-04", 0),
        Case("a date line far below", "# a\n\n# b\n\n- c\n\n  Date: 2024-01-02", 0),
    ])
    func hiddenWords(_ test: Case<String, Int>) throws {
        check(Array(test.input.utf8), test.name, sourceLocation: test.sourceLocation)
        let document = try Sample.known.document(test.input)
        #expect(document.actions.count == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        Case("a section between two", "# a\n\nb\n\n## Actions\n\n- ring\n\n## c\n\nd\n\n- e", 1),
        Case("a section below a section", "## Actions\n\n- ring\n\n### Karin\n\n- write\n\n## c\n\n- d", 2),
        Case("a section that ends with a higher one", "### Actions\n\n- ring\n\n# a\n\n- b", 1),
        Case("a comment in code is no heading", "## Actions\n\n- ring\n\n```\n# a\n```\n\n- write", 2),
        Case("code that swallows headings", "## Actions\n\n~~~\n# a\n\nb\n\n# c\n\n- d\n~~~\n\n- ring", 1),
        Case("code that is never closed", "- ring\n\n```\n\n## Actions\n\n- ring\n\n## a\n\nAction: write", 0),
        Case("a tag that swallows headings", "<!--\n\n# Actions\n\na\n\n-->\n\n- ring\n\n## Actions\n\n- write", 1),
        Case("a heading over an underline", "Actions\n-------\n\n- ring\n\nb\n---\n\n- c", 1),
        Case("an underline that ends a section", "# Actions\n\n- ring\n\nb\n===\n\n- c", 1),
        Case("an indented heading", "## Actions\n\n- ring\n\n ## a\n\n- b\n\n ## Actions\n\n- write", 2),
        Case("a number sign and a control character", "## Actions\n\n- ring\n\n#\u{1}a\n\n- b", 2),
        Case("a number sign and a NUL", "#\u{0}\u{0} a {tt}\n\n## Actions\n\n- ring", 1),
        Case("bold lines", "**Actions**\n\n- ring\n\n**Budget**\n\n- a\n\n**Actions:**\n- write", 2),
        Case("bold lines below a heading", "# a\n\n**Actions**\n\n- ring\n\n# b\n\n- c", 1),
        Case("a label as a heading", "Action points:\n\n- ring\n\nText.\n\n- write", 2),
        Case("text between boxes", "- [ ] ring\n\ntext\n\n- [ ] write\n\nmore", 2),
        Case("a paragraph of an item", "- a\n\n  Action: ring\n\nb", 1),
        Case("a list that a text divides", "## Actions\n\n1. ring\n\nb\n\n2. write", 2),
        Case("an agenda with prose", "## Agenda\n\n### a\n\nWe talked.\n\nAnd more.\n\n- [ ] ring @bo", 1),
        Case("an agenda without prose", "## Agenda\n\n### a\n\n- b\n\n- [ ] ring @bo\n\n## c\n\nd", 0),
        Case(
            "those present far above",
            "## Present\n\nFrida Holm (FH)\n\n- Karin Ek (KE)\n\n## a\n\nb\n\nAction: KE to ring", 1),
        Case("the next meeting", "# a\n\nb\n\n## Next meeting\n\nOn 2024-05-06.\n\nc\n\nAction: ring", 1),
        Case("line ends of two bytes", "# a\r\n\r\nb\r\n\r\n## Actions\r\n\r\n- ring\r\n", 1),
        Case("line ends of old", "# a\r\rb\r\r## Actions\r\r- ring\r", 1),
        Case("a mark of byte order", "\u{FEFF}# Actions\n\n- ring", 1),
        Case("a table among text", "a\n\nb\n\n| Action | Who |\n|-|-|\n| ring | Bo |\n\nc", 1),
        Case("a label over the end of a target", "![](/b\n\"c d\") Action: ring", 1),
        Case("a label behind a reference", "[a][b c] Action: ring\n\n[b c]: /d", 0),
        Case("a label behind a link", "[](/a_b) Action: ring", 1),
        Case("a label in two links", "[Ac](a)[tion](b): ring", 1),
        Case("a label in three parts", "A*ct*ion: ring", 1),
        Case("an escaped mark in a word", "Ac\\*tion: ring\n\nAction\\_item: write", 1),
        Case("a tag over a line's end in a label", "Ac<b\n>tion</b>: ring", 0),
        Case("a reference to a blank", "&nbsp;Action&nbsp;item: ring", 1),
        Case("a heading that joins two", "## Actions & next steps\n\n- ring", 1),
        Case("a lead-in with more behind it", "Remaining lamps:\n\n- ring", 0),
    ])
    func regions(_ test: Case<String, Int>) throws {
        check(Array(test.input.utf8), test.name, sourceLocation: test.sourceLocation)
        let document = try Sample.known.document(test.input)
        #expect(document.actions.count == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test func wordsOfAWorkspace() throws {
        let words = "labels: {any-case: [Tehtävä, '>>']}\nheadings: {action: [Tehtävät]}\ncolumns: {action: ['!']}"
        let sample = Sample(vocabulary: .standard.adding(try #require(try YamlNode.parse(words))))
        for text in [
            "Tehtävä: soita kouluun", "## Tehtävät\n\n- soita", ">> a", "\\>>: soita", "| ! | Vem |\n|-|-|\n|a|b|",
        ] {
            let bytes = Array(text.utf8)
            #expect(sample.read(bytes, extent: .actions) == sample.read(bytes, extent: .actions, prefilters: false))
        }
    }

    @Test func thousandsOfWords() throws {
        let words = (0..<3_000).map { "w\($0)x" }.joined(separator: ", ")
        let sample = Sample(
            vocabulary: .standard.adding(try #require(try YamlNode.parse("labels: {any-case: [\(words)]}"))))
        let bytes = Array("- w2999x: ring\n- w3000x: ring\n".utf8)
        #expect(sample.read(bytes, extent: .actions).map(\.actions.count) == [1])
    }

    @Test func fixtures() throws {
        check(Array(RobustnessTests.sample.utf8), "sample")
        let root = SourceTree.root()
        let files = filePaths(below: root).filter { path in
            ["workspace/", "templates/"].contains(where: path.hasPrefix) && path.hasSuffix(".md")
        }
        #expect(files.count > 10)
        for file in files { check(try readFile("\(root)/\(file)"), file) }
    }

    @Test(arguments: 1...8)
    func randomTexts(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let text = Pieces.text(of: Int.random(in: 1...20, using: &random), using: &random)
            check(Array(text.utf8), text.debugDescription)
        }
    }

    /// One in so many, for the sake of debug builds.
    private static let share = 100

    @Test func corpus() throws {
        let archive = SourceTree.root() + "/../shared/corpora/minutes.tar.xz"
        guard access(archive, R_OK) == 0 else { return print("skipped: no ../shared") }
        let folder = try TemporaryFolder()
        #expect(try run("tar", ["-xJf", archive, "-C", folder.path]).status == 0)
        let files = filePaths(below: folder.path).filter { $0.hasSuffix(".md") }
        for (number, file) in files.enumerated() where number % Self.share == 0 {
            check(try readFile("\(folder.path)/\(file)"), file)
        }
    }
}

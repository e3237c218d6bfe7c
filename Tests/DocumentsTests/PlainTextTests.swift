import Documents
import TestSupport
import Testing

/// What an action's text looks like when all that was read has left it.
struct PlainTextTests {
    @Test(arguments: [
        Case("white space", "- [ ]  ring \t skolan\n  nu", ["ring skolan nu"]),
        Case("marks", "- [ ] **ring** *skolan* ~~nu~~ `kod`", ["ring skolan nu kod"]),
        Case("a link", "- [ ] ring [skolan](https://a.se)", ["ring skolan"]),
        Case("a comma left over", "- [ ] ring skolan, @anna", ["ring skolan"]),
        Case("a dash left over", "- [ ] ring skolan – senast 1 maj", ["ring skolan"]),
        Case("brackets left empty", "- [ ] ring (@anna) skolan", ["ring skolan"]),
        Case("brackets left with a comma", "- [ ] ring (@anna, @bo) skolan", ["ring skolan"]),
        Case("brackets within brackets left empty", "- [ ] ring ((@anna)) skolan", ["ring skolan"]),
        Case("brackets that hold words", "- [ ] ring (växeln) skolan (nu)", ["ring (växeln) skolan (nu)"]),
        Case("a bracket opened and never closed", "- [ ] ring skolan (@anna", ["ring skolan"]),
        Case("a bracket closed and never opened", "- [ ] ring skolan)", ["ring skolan"]),
        Case("a blank before the full stop", "- [ ] ring skolan @anna.", ["ring skolan."]),
        Case("a comma before the full stop", "- [ ] ring skolan, @anna.", ["ring skolan."]),
        Case("a full stop stays", "- [ ] ring skolan.", ["ring skolan."]),
        Case("a question mark stays", "- [ ] ring skolan?", ["ring skolan?"]),
        Case("a dash at the start", "- [ ] @anna – ring", ["ring"]),
        Case("a tag", "- [ ] ring #trygghet skolan", ["ring skolan"]),
        Case("an id", "- [ ] ring skolan ^k7m2xp", ["ring skolan"]),
        Case("a paragraph sign", "- [ ] ring enligt § 4", ["ring enligt § 4"]),
        Case("nothing but an id", "- [ ] @anna ^k7m2xp", [""]),
        Case("emoji stay", "- [ ] ring 🎉 skolan", ["ring 🎉 skolan"]),
        Case("a comment", "- [ ] ring <!-- @anna --> skolan", ["ring skolan"]),
        Case("entities", "- [ ] ring &amp; boka", ["ring & boka"]),
    ])
    func text(_ test: Case<String, [String]>) throws { try Sample().check(test, \.text) }

    @Test(arguments: [
        Case("as written", "- [ ] **ring** @anna senast 1 maj", ["**ring** @anna senast 1 maj"]),
        Case("lines", "- [ ] ring\n  skolan", ["ring\nskolan"]),
        Case("carriage returns", "- [ ] ring\r\n  skolan\r\n", ["ring\nskolan"]),
        Case("a cell", "| Åtgärd | Vem |\n|---|---|\n| **ring** | Bo |", ["**ring**"]),
        Case("behind a label", "**Åtgärd:** *ring* nu", ["*ring* nu"]),
    ])
    func textMarkdown(_ test: Case<String, [String]>) throws { try Sample().check(test, \.textMarkdown) }

    @Test(arguments: [
        Case("none", "- [ ] ring", ["-"]),
        Case("a paragraph", "- [ ] ring\n\n  skolan först", ["skolan först"]),
        Case("a plain list", "- [ ] ring\n  - före tio\n  - växeln", ["- före tio\n- växeln"]),
        Case("a nested box is an action", "- [ ] ring\n  - [ ] boka", ["-", "-"]),
        Case("å before", "- [ ] ring\n  - å\n    - ä", ["- å\n  - ä"]),
        Case("code", "- [ ] ring\n\n  ```\n  kod\n  ```", ["```\nkod\n```"]),
        Case("in a section", "## Åtgärder\n\n- ring\n  - före tio", ["- före tio"]),
    ])
    func details(_ test: Case<String, [String]>) throws { try Sample().check(test) { $0.details ?? "-" } }

    @Test(arguments: [
        Case("none", "- [ ] ring", [""]),
        Case("a chain", "# Möte\n\n## § 4 Läget\n\n- [ ] ring", ["Möte / § 4 Läget"]),
        Case("marks", "# **Möte** [x](y)\n\n- [ ] ring", ["Möte x"]),
        Case("a bold line", "# Möte\n\n**Skolan:**\n\n- [ ] ring", ["Möte / Skolan"]),
        Case("two bold lines", "# Möte\n\n**Skolan**\n\n**Polisen**\n\n- [ ] ring", ["Möte / Polisen"]),
        Case("a label alone", "Åtgärder:\n\n- ring", ["Åtgärder"]),
        Case("closing marks", "## Möte ##\n\n- [ ] ring", ["Möte"]),
        Case("underlined", "Möte\n====\n\n- [ ] ring", ["Möte"]),
        Case("back up again", "# A\n\n## B\n\n# C\n\n- [ ] ring", ["C"]),
    ])
    func headings(_ test: Case<String, [String]>) throws {
        try Sample().check(test) { $0.heading.joined(separator: " / ") }
    }
}

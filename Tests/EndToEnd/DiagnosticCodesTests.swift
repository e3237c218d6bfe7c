import TestSupport
import Testing

/// Every finding as a person meets it: what they wrote, and the place, the message and the hint that `check` gives.
@Suite struct DiagnosticCodesTests {
    /// A code, the documents that make it appear, and where.
    struct Appearance: CustomTestStringConvertible, Sendable {
        let code: String
        let files: [String: String]
        let place: String

        init(_ code: String, _ files: [String: String], _ place: String) {
            self.code = code
            self.files = files
            self.place = place
        }

        var testDescription: String { code }
    }

    private static let minutes = "minutes/2024-03-05.md"
    private static let people = """
        people:
          - { id: amanda, name: Amanda Berg, handle: amanda }
          - { id: anna-b, name: Anna Berg }
          - { id: anna-e, name: Anna Ek }

        """

    static let appearances = [
        Appearance("document.front-matter", [minutes: "---\ntitle: \"a\nx: 1\n---\n"], "\(minutes):2:8"),
        Appearance("document.no-date", ["minutes/a.md": "# Möte\n"], "minutes/a.md:1:1"),
        Appearance("document.no-period", ["plans/a.md": "# Plan\n"], "plans/a.md:1:1"),
        Appearance("document.unknown-kind", ["a.md": "---\nkind: letter\n---\n"], "a.md:1:1"),
        Appearance(
            "document.duplicate-id", ["a.md": "---\nid: plan-1\n---\n", "b.md": "---\nid: plan-1\n---\n"], "b.md:1:1"),
        Appearance(
            "checkbox.not-an-action", [minutes: "## Närvarande\n\nö\n\n- [x] Bo Ek @bo\n"], "\(minutes):5:3"),
        Appearance("action.no-owner", [minutes: "1. [ ] ring v. 14\n"], "\(minutes):1:4"),
        Appearance("action.no-due", [minutes: "- [ ] @bo ring\n"], "\(minutes):1:3"),
        Appearance("action.unknown-state", [minutes: "åäö\n\n* [!] @bo ring v. 14\n"], "\(minutes):3:3"),
        Appearance(
            "action.contradiction",
            [
                minutes: "- [x] @bo ring ^k7m2xp\n",
                "minutes/2024-04-09.md": "# M\n\n- [ ] @bo ring ^k7m2xp\n",
            ], "\(minutes):1:3"),
        Appearance(
            "action.duplicate-id", [minutes: "- [ ] ring skolan ^k7m2xp\n- [ ] byt alla lampor ^k7m2xp\n"],
            "\(minutes):2:3"),
        Appearance(
            "action.same?",
            [
                "protokoll.yaml": "series: { a: { paths: [\"minutes/*\"] } }\n",
                minutes: "- [ ] @bo ring skolan om nycklar\n",
                "minutes/2024-04-09.md": "- [ ] @bo ring skolan om nycklar nu\n",
            ], "minutes/2024-04-09.md:1:3"),
        Appearance(
            "action.vanished",
            [
                "protokoll.yaml": "series: { a: { paths: [\"minutes/*\"] } }\n",
                minutes: "- [ ] @bo ring skolan v. 14 ^k7m2xp\n- [ ] @bo boka en lokal v. 14 ^w3d8fq\n",
                "minutes/2024-03-12.md": "- [x] @bo ring skolan ^k7m2xp\n",
            ], "\(minutes):2:3"),
        Appearance("owner.unknown", ["people.yaml": people, minutes: "- [ ] @amnda ring v. 14\n"], "\(minutes):1:3"),
        Appearance(
            "owner.ambiguous", ["people.yaml": people, minutes: "- [ ] ring v. 14, ansvarig: Anna\n"],
            "\(minutes):1:3"),
        Appearance("due.unreadable", [minutes: "- [ ] @bo ring due:3/14\n"], "\(minutes):1:3"),
        Appearance("due.impossible", [minutes: "- [ ] @bo ring senast 31 april\n"], "\(minutes):1:3"),
        Appearance("due.no-year", ["a.md": "- [ ] @bo ring senast 1 mars\n"], "a.md:1:3"),
        Appearance("due.twice", [minutes: "- [ ] @bo ring senast v. 12, senast v. 14\n"], "\(minutes):1:3"),
        Appearance("due.before-document", [minutes: "- [ ] @bo ring senast 2023-03-01\n"], "\(minutes):1:3"),
        Appearance(
            "table.not-a-register", [minutes: "ö\n\n| Steg | Vad | Vem |\n|---|---|---|\n| 1 | ring | Bo |\n"],
            "\(minutes):3:1"),
        Appearance(
            "table.too-large",
            [
                minutes: "\n" + String(repeating: "|a", count: 2000) + "|\n" + String(repeating: "|-", count: 2000)
                    + "|\n" + String(repeating: "|\n", count: 2000)
            ], "\(minutes):3:1"),
        Appearance(
            "agreement.expired", ["agreements/a.md": "---\nvalid-until: 2024-03-19\n---\n"], "agreements/a.md:1:1"),
        Appearance(
            "agreement.review-due", ["agreements/a.md": "---\nreview: 2024-03-19\n---\n"], "agreements/a.md:1:1"),
        Appearance(
            "agreement.incomplete", ["avtal/a.md": "# Avtal\n\n## Syfte\n\nParter: Polisen\n"], "avtal/a.md:1:1"),
        Appearance("plan.review-due", ["plans/2022-03-19.md": ""], "plans/2022-03-19.md:1:1"),
        Appearance("situation.stale", ["situation/2022-03-19.md": ""], "situation/2022-03-19.md:1:1"),
        Appearance("settings.unreadable", ["protokoll.yaml": "language: sv\nseries: []\n"], "protokoll.yaml:2:1"),
        Appearance("settings.unknown-key", ["protokoll.yaml": "\nlangauge: sv\n"], "protokoll.yaml:2:1"),
        Appearance("settings.privacy-reason", ["protokoll.yaml": "privacy: { phone: off }\n"], "protokoll.yaml:1:1"),
        Appearance("settings.unknown-timezone", ["protokoll.yaml": "timezone: Europe/Lund\n"], "protokoll.yaml:1:1"),
        Appearance("register.unreadable", ["people.yaml": "people:\n  - { id: a\n"], "people.yaml:2:5"),
        Appearance("register.unknown-key", ["people.yaml": "poeple: []\n"], "people.yaml:1:1"),
        Appearance(
            "register.duplicate-id", ["people.yaml": "people:\n  - { id: a, name: A }\n  - { id: a, name: B }\n"],
            "people.yaml:3:1"),
        Appearance(
            "register.unknown-organisation", ["people.yaml": "people:\n  - { name: A, organisation: b }\n"],
            "people.yaml:2:1"),
    ]

    @Test(arguments: appearances)
    func appears(_ test: Appearance) throws {
        let transcript = try Transcript(test.files)
        for language in SpokenLanguage.both {
            let output = try transcript.run("--today 2024-03-20 --lang \(language.code) check")
            let lines = output.text.split(separator: "\n")
            let index = lines.firstIndex { $0.hasPrefix("  \(test.place)  ") && $0.hasSuffix("  \(test.code)") }
            let found = try #require(index, "\(output.text)")
            let said = lines[(found + 1)...].prefix { $0.hasPrefix("    ") }
            #expect(said.contains { $0.hasPrefix("    \(language.hint): ") }, "\(output.text)")
            #expect(!output.text.contains(/{[a-z0-9]+}/))
        }
    }

    /// Those that take more than a text: bytes, links, large files, a past, permissions, or another command.
    private static let elsewhere: Set<String> = [
        "document.not-utf8", "document.skipped", "document.unreadable", "document.too-large",
        "minutes.edited-after-approval", "repository.unreadable", "user-settings.unreadable",
    ]

    /// Those of `doctor`, each of which `ExaminationTests` makes to appear, but for what the machine's disk decides.
    private static let ofTheMachine = ["repository.", "identity.", "machine.", "name."]

    /// Those of `verify`, which `VerificationTests`, `SignatureCheckTests`, `RedactionTests` and `AnchorTests` make to appear.
    private static let ofTheTrail = [
        "anchor.", "approval.", "history.", "object.", "redaction.", "signature.", "signers.", "verify.",
    ]

    @Test func everyCodeIsMadeToAppear() throws {
        let sentences = try #require(SourceTree.files(ending: "en.yaml")["Sources/Messages/Sentences/en.yaml"])
        let codes = sentences.matches(of: /\n  ([a-z-]+\.[a-z0-9?-]+|document\.not-utf8):\n    message:/).map {
            String($0.output.1)
        }
        let shown = Set(Self.appearances.map(\.code)).union(Self.elsewhere)
        let others = ["privacy."] + Self.ofTheMachine + Self.ofTheTrail
        #expect(codes.filter { code in !shown.contains(code) && !others.contains(where: code.hasPrefix) } == [])
        #expect(codes.count > 40)
    }
}

import Documents
import Messages
import Reports
import Testing
import Text

/// Findings for code scanners and for GitHub, whose columns count characters and whose signs must not break out.
@Suite struct CheckFormatsTests {
    private static let path = "möten, 1/50 % å.md"

    private static func finding(
        _ start: Position, _ end: Position, _ argument: String = "3/14", _ severity: Diagnostic.Severity = .warning
    ) -> Diagnostic {
        Diagnostic(.unreadableDue, severity, path: path, start: start, end: end, arguments: [argument])
    }

    private static func at(_ line: Int, _ column: Int) -> Position { Position(line: line, column: column) }

    private func github(_ finding: Diagnostic, _ text: String, folder: String = "") -> String {
        let rendered = CheckGitHub(
            CheckReport(diagnostics: [finding]), texts: [Self.path: CheckedText(Array(text.utf8))], folder: folder,
            messages: .of(.english)
        ).rendered()
        return String(decoding: rendered, as: UTF8.self)
    }

    @Test(arguments: [
        ("- [ ] a", finding(at(1, 3), at(1, 8)), "line=1,endLine=1,col=3,endColumn=8"),
        ("x\nåä😀 b", finding(at(2, 10), at(2, 11)), "line=2,endLine=2,col=5,endColumn=6"),
        ("\u{FEFF}å b", finding(at(1, 7), at(1, 8)), "line=1,endLine=1,col=3,endColumn=4"),
        ("a\r\nb", finding(at(1, 1), at(2, 2)), "line=1,endLine=2"),
        ("", finding(at(1, 1), at(1, 1)), "line=1,endLine=1,col=1"),
    ])
    func columnsCountCharacters(text: String, finding: Diagnostic, expected: String) {
        #expect(github(finding, text).contains(",\(expected),title="))
    }

    @Test func aWorkflowCommandIsOneLineWhateverItNames() {
        let finding = Self.finding(Self.at(1, 1), Self.at(1, 2), "100 %: a,b\r\n::error::x")
        #expect(
            github(finding, "abc", folder: "arbete") == """
                ::warning file=arbete/möten%2C 1/50 %25 å.md,line=1,endLine=1,col=1,endColumn=2,title=due.unreadable::\
                “100 %25: a,b\\u{D}\\u{A}::error::x” cannot be read as a date%0Ahint: Write for example 2026-03-14, \
                14/3, week 12, 1 March or ongoing. The day always stands before the month.

                """)
    }

    @Test(arguments: [(Diagnostic.Severity.error, "error"), (.warning, "warning"), (.info, "notice")])
    func severitiesAreCommands(severity: Diagnostic.Severity, command: String) {
        #expect(github(Self.finding(.start, .start, "x", severity), "").hasPrefix("::\(command) "))
    }

    private func sarif(_ findings: [Diagnostic], _ text: String, folder: String = "") throws -> String {
        let rendered = CheckSARIF(
            CheckReport(diagnostics: findings), texts: [Self.path: CheckedText(Array(text.utf8))], folder: folder,
            version: "1.2.3", messages: .of(.swedish)
        ).rendered()
        return String(decoding: rendered, as: UTF8.self)
    }

    @Test func sarifHasTheShapeOfItsSchema() throws {
        let findings = [
            Self.finding(Self.at(1, 1), Self.at(1, 3)), Self.finding(Self.at(2, 1), Self.at(2, 2), "x", .error),
        ]
        let value = try #require(JSONValue(sarif(findings, "å\nb")))
        #expect(JSONShape.sarif.faults(in: value) == [])
        let none = try #require(JSONValue(sarif([], "")))
        #expect(JSONShape.sarif.faults(in: none) == [])
    }

    @Test func sarifNamesFilesAsReferences() throws {
        let text = try sarif([Self.finding(Self.at(2, 6), Self.at(2, 7))], "x\nåä b", folder: "a b")
        #expect(text.contains("\"uri\": \"a%20b/m%C3%B6ten%2C%201/50%20%25%20%C3%A5.md\""))
        #expect(text.contains("\"startLine\": 2,"))
        #expect(text.contains("\"startColumn\": 4,") && text.contains("\"endColumn\": 5"))
    }

    @Test func sarifSaysWhatRulesAreAbout() throws {
        let text = try sarif([Self.finding(.start, .start, "{0}")], "")
        #expect(text.contains("\"text\": \"”…” går inte att läsa som ett datum\""))
        #expect(text.contains("\"text\": \"”{{0}}” går inte att läsa som ett datum\\ntips: Skriv till exempel"))
    }

    @Test func fingerprintsOutliveLinesPutInAbove() throws {
        func fingerprints(_ findings: [Diagnostic], _ text: String) throws -> [String] {
            try sarif(findings, text).split(separator: "\n").filter { $0.contains("protokoll/v1") }.map(String.init)
        }
        let before = try fingerprints([Self.finding(Self.at(1, 1), Self.at(1, 2))], "a 3/14")
        let after = try fingerprints(
            [
                Self.finding(Self.at(2, 1), Self.at(2, 2)),
                Self.finding(Self.at(3, 1), Self.at(3, 2)),
                Self.finding(Self.at(4, 1), Self.at(4, 2)),
            ], "x\na 3/14\na 3/14\nb 3/14")
        #expect(before[0] == after[0])
        #expect(Set(after).count == 3)
    }
}

extension JSONShape {
    /// What is written of SARIF 2.1.0, as its schema has it.
    fileprivate static let sarif = JSONShape.object([
        "$schema": .string, "version": .oneOf(["2.1.0"]),
        "runs": .array(
            .object([
                "tool": .object([
                    "driver": .object([
                        "name": .string, "version": .string,
                        "rules": .array(.object(["id": .string, "shortDescription": text, "help": text])),
                    ])
                ]),
                "language": .oneOf(["sv", "en"]), "columnKind": .oneOf(["unicodeCodePoints", "utf16CodeUnits"]),
                "originalUriBaseIds": .object(["ROOT": .object(["description": text])]),
                "results": .array(
                    .object([
                        "ruleId": .string, "ruleIndex": .integer, "level": .oneOf(["error", "warning", "note"]),
                        "message": text, "locations": .array(.object(["physicalLocation": location])),
                        "partialFingerprints": .object(["protokoll/v1": .string]),
                    ])),
            ])),
    ])

    private static let text = JSONShape.object(["text": .string])
    private static let location = JSONShape.object([
        "artifactLocation": .object(["uri": .string, "uriBaseId": .string]),
        "region": .object([
            "startLine": .integer, "startColumn": .integer, "endLine": .integer, "endColumn": .integer,
        ]),
    ])
}

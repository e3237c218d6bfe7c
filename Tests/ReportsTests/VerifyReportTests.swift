import Messages
import Reports
import TestSupport
import Testing
import Text

/// What a checked trail looks like in words: no more is claimed than was found.
@Suite struct VerifyReportTests {
    private static let commit = String(repeating: "0a1b2c3d", count: 5)

    private static func report(_ findings: [(code: String, Diagnostic.Severity)] = []) -> VerifyReport {
        var report = VerifyReport(
            findings: findings.map { code, severity in
                VerifyReport.Finding(
                    Diagnostic(.init(rawValue: code), severity, arguments: ["a.md", "Bo Ek", "7"]), commit: commit)
            })
        report.head = VerifyReport.Head(
            commit: commit, time: HistoryReport.Moment(seconds: 1_709_629_200, offsetMinutes: 60))
        (report.count, report.objectCount, report.approvalCount, report.signedCount) = (12, 40, 2, 1)
        (report.headCount, report.headsSince, report.signers) = (3, "2024-03-01", .workspace)
        return report
    }

    private static func text(_ report: VerifyReport, _ language: Language = .english) -> String {
        VerifyText(report, messages: .of(language), style: Style(isColoured: false), width: 100).lines()
            .joined(separator: "\n")
    }

    @Test func aTrailThatHolds() {
        #expect(
            Self.text(Self.report()) == """
                The trail holds: 12 recordings, the latest 0a1b2c3d of 2024-03-05 10:00.

                Checked
                  – All 40 objects are whole, and none is missing.
                  – 2 approvals: each text is the one that was approved, and the tags agree.
                  – One of them is signed with a key on the list.
                  – 3 heads are noted in the head log since 2024-03-01, and all are still there.

                This shows
                  – Nothing up to 0a1b2c3d has changed since it got its id.
                  – The approved text is, word for word, the one in the history.
                  – What is signed was made by somebody who had the key.

                This does not show
                  – Who sat at the keyboard, and when: names and times are what the machine said.
                  – Whose the keys are: the first list of the workspace is taken on trust. Give one of your own with
                    --allowed-signers.
                  – That not all of it was rewritten, the head log included: that shows only against a line kept
                    outside. Make one with protokoll verify --anchor, and compare later with --against.
                """)
    }

    static let claims: [Case<String, [String]>] = [
        Case("an object", "object.damaged", ["objects are whole", "This shows"]),
        Case("an approval", "approval.altered", ["each text is", "of them is signed", "This shows"]),
        Case("a signature", "signature.bad", ["each text is", "of them is signed", "This shows"]),
        Case("a head", "history.rewritten", ["are noted in the head log", "This shows"]),
    ]

    @Test(arguments: claims)
    func whatIsBrokenIsNotClaimed(_ test: Case<String, [String]>) {
        let text = Self.text(Self.report([(test.input, .error)]))
        #expect(text.hasPrefix("The trail is broken in one place."))
        for claim in test.expected { #expect(!text.contains(claim), sourceLocation: test.sourceLocation) }
        #expect(text.contains("\nerror  \(test.input)\n"))
    }

    @Test(arguments: Language.allCases)
    func manyOfAKindAreCounted(language: Language) {
        let many = Array(repeating: (code: "history.time-backwards", Diagnostic.Severity.info), count: 9)
        let text = Self.text(Self.report(many), language)
        #expect(text.ranges(of: "history.time-backwards").count == 1)
        #expect(text.contains(language == .english ? "and 4 more" : "och 4 till"))
    }

    @Test func controlCharactersAreShown() {
        var report = Self.report()
        report.findings = [
            VerifyReport.Finding(
                Diagnostic(.init(rawValue: "history.unknown-author"), .info, arguments: ["a\u{1B}[2J", "b", "1"]),
                commit: nil)
        ]
        #expect(Self.text(report).contains("a\\u{1B}[2J <b>"))
    }
}

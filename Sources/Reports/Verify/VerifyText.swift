package import Messages
import Text

/// Whether a trail holds, in words: what was found, what that shows, and what it does not.
package struct VerifyText: Sendable {
    private let report: VerifyReport
    private let messages: Messages
    private let style: Style
    private let width: Int

    /// How many findings of one kind are written out.
    private static let most = 5

    /// `width` is the terminal's, in columns.
    package init(_ report: VerifyReport, messages: Messages, style: Style, width: Int) {
        self.report = report
        self.messages = messages
        self.style = style
        self.width = width
    }

    /// The lines of the report, without line breaks.
    package func lines() -> [String] {
        [verdict] + section("verify.checked", checked) + findings + section("verify.proves", proved)
            + section("verify.proves-not", notProved)
    }

    private var verdict: String {
        let breaks = report.findings.count { $0.diagnostic.severity == .error }
        if breaks > 0 { return style(messages("verify.broken", ["count": breaks]), .lateHeading) }
        guard let head = report.head else { return messages("verify.nothing-recorded") }
        return style(
            messages(
                "verify.holds",
                ["count": report.count, "commit": String(head.commit.prefix(8)), "time": head.time.shown]), .good)
    }

    /// What was looked at and found whole; what was not is told by findings.
    private var checked: [String] {
        func isWhole(_ family: String) -> Bool {
            !report.findings.contains {
                $0.diagnostic.severity == .error && $0.diagnostic.code.rawValue.hasPrefix(family)
            }
        }
        var lines: [String] = []
        if isWhole("object.") { lines.append(messages("verify.objects", ["count": report.objectCount])) }
        if report.approvalCount > 0, isWhole("approval."), isWhole("signature.") {
            lines.append(messages("verify.approvals", ["count": report.approvalCount]))
            if report.signedCount > 0 { lines.append(messages("verify.signed", ["count": report.signedCount])) }
        }
        if let since = report.headsSince, isWhole("history.") {
            lines.append(messages("verify.heads", ["count": report.headCount, "date": since]))
        }
        return lines
    }

    /// The findings, those of one kind together, the worst first.
    private var findings: [String] {
        var codes: [Diagnostic.Code] = []
        for finding in report.findings where !codes.contains(finding.diagnostic.code) {
            codes.append(finding.diagnostic.code)
        }
        return codes.flatMap { code in [""] + lines(of: report.findings.filter { $0.diagnostic.code == code }) }
    }

    private func lines(of findings: [VerifyReport.Finding]) -> [String] {
        guard let first = findings.first?.diagnostic else { return [] }
        let severity = style(messages.word(for: first.severity), Style.Role(first.severity))
        let shown = findings.prefix(Self.most).flatMap { finding in
            let message = messages.message(for: finding.diagnostic).visible
            let commit = finding.commit.map { String($0.prefix(8)) }
            let isNamed = commit.map(message.contains) ?? true
            return indented(isNamed ? message : "\(message) (\(commit ?? ""))", .plain)
        }
        let rest = findings.count - Self.most
        let more = rest > 0 ? indented(messages("verify.more", ["count": rest]), .source) : []
        let hint = messages.hint(for: first).map { indented($0.visible, .source) } ?? []
        return ["\(severity)  \(style(first.code.rawValue, .source))"] + shown + more + hint
    }

    private var proved: [String] {
        guard report.holds, let head = report.head else { return [] }
        var lines = [messages("verify.proves-bytes", ["commit": String(head.commit.prefix(8))])]
        if report.approvalCount > 0 { lines.append(messages("verify.proves-approvals")) }
        if report.signedCount > 0 { lines.append(messages("verify.proves-signed")) }
        let anchored = report.findings.filter { $0.diagnostic.code.rawValue == "anchor.holds" }
        for anchor in anchored {
            lines.append(messages("verify.proves-anchor", ["date": anchor.diagnostic.arguments.first ?? ""]))
        }
        return lines
    }

    private var notProved: [String] {
        guard report.head != nil else { return [] }
        var lines = [messages("verify.not-names")]
        if report.signedCount > 0 {
            lines.append(messages(report.signers == .outside ? "verify.not-keys" : "verify.not-first-list"))
        }
        let isAnchored = report.findings.contains { $0.diagnostic.code.rawValue == "anchor.holds" }
        lines.append(messages(isAnchored ? "verify.not-since-anchor" : "verify.not-anchored"))
        return lines
    }

    private func section(_ title: String, _ lines: [String]) -> [String] {
        guard !lines.isEmpty else { return [] }
        return ["", style(messages(title), .heading)]
            + lines.flatMap { line in
                line.wrapped(to: max(20, width - 4)).enumerated().map {
                    ($0.offset == 0 ? "  – " : "    ") + $0.element
                }
            }
    }

    private func indented(_ text: String, _ role: Style.Role) -> [String] {
        text.wrapped(to: max(20, width - 2)).map { "  " + style($0, role) }
    }
}

package import Messages
import Text

/// What a repository and its machine suffer from as JSON, schema 1.
package struct DoctorJSON: Sendable {
    private let report: DoctorReport
    private let messages: Messages

    package init(_ report: DoctorReport, messages: Messages) {
        self.report = report
        self.messages = messages
    }

    /// UTF-8.
    package func rendered() -> [UInt8] {
        JSONWriter.document(schema: 1) { json in
            json.field("findings", each: report.findings) { json, finding in
                json.object { json in
                    json.field("code", finding.code.rawValue)
                    json.field("severity", finding.severity.rawValue)
                    json.field("message", messages.message(for: finding))
                    json.field("hint", messages.hint(for: finding))
                    json.field("command", messages.command(for: finding))
                }
            }
            if let off = report.switchedOff {
                json.field("switchedOff", each: off.kinds) { json, kind in
                    json.object { json in
                        json.field("code", kind.rawValue)
                        json.field("reason", off.reason)
                    }
                }
            }
            guard let recorded = report.recorded else { return }
            json.field("recorded", each: recorded) { json, item in
                json.object { json in
                    json.field("code", item.finding.code.rawValue)
                    json.field("path", item.finding.path)
                    json.field("line", item.finding.start.line)
                    json.field("column", item.finding.start.column)
                    json.field("message", messages.message(for: item.finding))
                    json.field("commit", item.commit)
                    json.field("time", item.time.rfc3339)
                    json.field("author", item.authorName)
                }
            }
        }.bytes
    }
}

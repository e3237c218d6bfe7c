/// Who last touched each line of a document as JSON, schema 1.
package struct BlameJSON: Sendable {
    private let report: BlameReport

    package init(_ report: BlameReport) { self.report = report }

    /// UTF-8.
    package func rendered() -> [UInt8] {
        JSONWriter.document(schema: 1) { json in
            json.field("lines", each: Array(report.lines.enumerated())) { json, line in
                json.object { json in
                    json.field("line", line.offset + 1)
                    json.fields(of: line.element.change)
                    json.field("text", line.element.text)
                }
            }
        }.bytes
    }
}

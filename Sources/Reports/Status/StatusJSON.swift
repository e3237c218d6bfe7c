/// What is not recorded yet as JSON, schema 1.
package struct StatusJSON: Sendable {
    private let report: StatusReport

    package init(_ report: StatusReport) { self.report = report }

    /// UTF-8.
    package func rendered() -> [UInt8] {
        JSONWriter.document(schema: 1) { json in
            json.field("changes", each: report.changes) { json, change in
                json.object { json in
                    json.field("path", change.path)
                    json.field("change", change.kind.rawValue)
                    if let previous = change.previousPath { json.field("previousPath", previous) }
                }
            }
        }.bytes
    }
}

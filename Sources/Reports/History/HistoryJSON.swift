/// The past of a document as JSON, schema 1.
package struct HistoryJSON: Sendable {
    private let report: HistoryReport

    package init(_ report: HistoryReport) { self.report = report }

    /// UTF-8.
    package func rendered() -> [UInt8] {
        JSONWriter.document(schema: 1) { json in
            json.field("changes", each: report.changes) { json, change in
                json.object { $0.members(of: change) }
            }
        }.bytes
    }
}

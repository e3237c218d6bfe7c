/// Where a text stands and stood as JSON, schema 1.
package struct SearchJSON: Sendable {
    private let report: SearchReport

    package init(_ report: SearchReport) { self.report = report }

    /// UTF-8.
    package func rendered() -> [UInt8] {
        JSONWriter.document(schema: 1) { json in
            json.field("hits", each: report.hits) { json, hit in
                json.object { json in
                    json.field("path", hit.path)
                    json.field("line", hit.line)
                    json.field("text", hit.text)
                    json.fields(of: hit.written)
                    if let gone = hit.gone {
                        json.field("gone") { json in json.fields(of: gone) }
                    } else {
                        json.null("gone")
                    }
                }
            }
        }.bytes
    }
}

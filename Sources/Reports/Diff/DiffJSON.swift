import Documents
import Ledger

/// What differs between two versions as JSON, schema 1.
package struct DiffJSON: Sendable {
    private let report: DiffReport

    package init(_ report: DiffReport) { self.report = report }

    /// UTF-8.
    package func rendered() -> [UInt8] {
        JSONWriter.document(schema: 1) { json in
            json.version("from", report.from)
            json.version("to", report.to)
            json.field("documents", each: report.documents) { json, document in
                json.object { $0.members(of: document) }
            }
        }.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func version(_ name: StaticString, _ change: ChangeReference?) {
        guard let change else { return null(name) }
        field(name) { json in json.fields(of: change) }
    }

    fileprivate mutating func members(of document: DiffReport.DocumentDifference) {
        field("path", document.path)
        field("previousPath", document.previousPath)
        field("title", document.title)
        field("change", document.kind.rawValue)
        field("actions", each: document.events) { json, event in json.event(event) }
        field("paragraphs", each: document.paragraphs) { json, paragraph in
            json.object { json in
                json.field("heading", paragraph.heading)
                json.field("change", paragraph.kind.rawValue)
                json.field("old", paragraph.old)
                json.field("new", paragraph.new)
            }
        }
    }
}

import Documents

/// An audit as JSON, schema 1.
package struct AuditJSON: AuditFormat {
    private let head: AuditHead

    package init(_ head: AuditHead) { self.head = head }

    package func beginning() -> [UInt8] {
        JSONWriter.opened(schema: 1, array: "changes") { json in
            json.field("workspace", head.workspace)
            json.field("revision", head.revision)
            json.field("since", head.since)
            json.field("until", head.until)
            json.field("by", head.by)
            json.field("document", head.document)
            json.field("count", head.count)
            json.field("people", each: head.people) { json, contributor in
                json.object { json in
                    json.field("name", contributor.person.name)
                    json.field("email", contributor.person.email)
                    json.field("count", contributor.count)
                }
            }
        }
    }

    package func rendered(_ change: RecordedChange, number: Int) -> [UInt8] {
        JSONWriter.element(isFirst: number == 1) { json in json.members(of: change) }
    }

    package func ending() -> [UInt8] { JSONWriter.closed(isEmpty: head.count == 0) }
}

/// The register and what is owned as JSON, schema 1.
package struct PeopleJSON: Sendable {
    private let report: PeopleReport

    package init(_ report: PeopleReport) { self.report = report }

    /// UTF-8.
    package func rendered() -> [UInt8] {
        JSONWriter.document(schema: 1) { json in
            json.field("people", each: report.people) { json, person in
                json.object { json in
                    json.field("person", person.id)
                    json.field("name", person.name)
                    json.field("organisation", person.organisation?.id)
                    json.field("role", person.role)
                    json.field("outstanding", person.outstanding)
                    json.field("overdue", person.overdue)
                }
            }
            json.field("organisations", each: report.organisations) { json, organisation in
                json.object { json in
                    json.field("organisation", organisation.id)
                    json.field("name", organisation.name)
                    json.field("outstanding", organisation.outstanding)
                    json.field("overdue", organisation.overdue)
                }
            }
            json.field("unknown", each: report.unknown) { json, name in
                json.object { json in
                    json.field("written", name.written)
                    json.field("count", name.count)
                    json.field("nearest", name.nearest)
                }
            }
            json.field("unowned", report.unowned)
        }.bytes
    }
}

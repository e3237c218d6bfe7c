/// A file of the workspace that is no document, in a recording.
package struct EditedFile: Hashable, Sendable {
    package var path: String
    package var role: Role
    package var kind: StatusReport.Kind
    /// Lines that came; nil where they were not counted.
    package var added: Int?
    /// Lines that went; likewise.
    package var removed: Int?

    package init(path: String, role: Role, kind: StatusReport.Kind, added: Int? = nil, removed: Int? = nil) {
        self.path = path
        self.role = role
        self.kind = kind
        self.added = added
        self.removed = removed
    }

    /// What it is to the workspace; the raw values are those of the JSON (`role`).
    package enum Role: String, Hashable, Sendable, CaseIterable {
        case settings, register, template, other
    }
}

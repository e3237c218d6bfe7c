package import Documents
package import Git
package import Messages
package import Recording
package import Text
package import Workspace
import Yaml

/// Adds a person to the register: `people.yaml` with one entry more, recorded as one commit.
package struct PersonAddition {
    private let workspace: Workspace
    private let messages: Messages

    /// - Parameter messages: in the language of the workspace.
    package init(_ workspace: Workspace, messages: Messages) {
        self.workspace = workspace
        self.messages = messages
    }

    /// Why nobody is added.
    package enum Refusal: Error, Hashable, Sendable {
        /// The register has the value already: the key, the value, and whose it is.
        case taken(key: String, value: String, by: String)
        /// The register has no such organisation; those it has.
        case unknownOrganisation(String, known: [String])
        /// The file is written in a way that no entry can be added to; the entry to write by hand.
        case cannotEdit(entry: String)
        /// The file cannot be read, and where.
        case unreadable(Diagnostic)
        case file(FileError)
    }

    /// What would be recorded.
    package struct Plan: Sendable {
        /// With the id that was made and the organisation's id.
        package var person: Register.Person
        package var message: CommitMessage
        fileprivate var before: [UInt8]?
        fileprivate var after: [UInt8]
        fileprivate var register: Register
    }

    /// Takes a person whose id is empty, and whose organisation is named by its id, its name or an alias.
    package func plan(_ person: Register.Person) throws(Refusal) -> Plan {
        let before: [UInt8]?
        do throws(FileError) { before = try workspace.tree.bytes(ifThere: Workspace.registerPath) } catch {
            throw .file(error)
        }
        guard let register = Register(reading: before ?? []) else { throw .unreadable(Self.unreadable(at: 1, 1)) }
        var person = person
        person.organisation = try person.organisation.map { name throws(Refusal) in try organisation(name, register) }
        try checkIsNew(person, register)
        person.id = Self.identifier(for: person.name, register)
        let after = try text(before ?? [], adding: person, to: register)
        let subject = messages(
            "commit.subject",
            ["name": messages("commit.register"), "what": messages("commit.person-added", ["name": person.name])])
        return Plan(
            person: person,
            message: CommitMessage(
                subject: subject, trailers: [Trailer("Document", Workspace.registerPath.text)]),
            before: before, after: after.bytes, register: after.register)
    }

    /// Records a plan; the gate knows the register as it will be.
    package func record(
        _ plan: Plan, in repository: Repository, by authorship: Authorship, asksGate: Bool
    ) throws(Recording.Refusal) -> Recorded? {
        let path = workspace.folder.appending(Workspace.registerPath.bytes).text
        let request = Request(
            [Request.Change(path, .write(plan.after, replacing: plan.before))], message: plan.message.text,
            author: authorship.author, committer: authorship.committer)
        let gate = asksGate ? PersonalDataGate(of: workspace, register: plan.register) : nil
        return try Recorder(repository).record(request, gate: gate)
    }

    private func organisation(_ name: String, _ register: Register) throws(Refusal) -> String {
        let key = Folded.bareKey(name)
        let found = register.organisations.first { organisation in
            ([organisation.id, organisation.name] + organisation.aliases).contains { Folded.bareKey($0) == key }
        }
        guard let found else {
            throw .unknownOrganisation(name, known: register.organisations.map(\.name))
        }
        return found.id
    }

    private func checkIsNew(_ person: Register.Person, _ register: Register) throws(Refusal) {
        for other in register.people {
            func check(_ key: String, _ value: String?, _ taken: [String?]) throws(Refusal) {
                guard let value else { return }
                if taken.compactMap(\.self).contains(where: { Folded.key($0) == Folded.key(value) }) {
                    throw .taken(key: key, value: value, by: other.name)
                }
            }
            try check("handle", person.handle, [other.handle, other.id])
            try check("email", person.email, [other.email])
            // Two who share a name are told apart by a handle.
            if person.handle == nil { try check("name", person.name, [other.name] + other.aliases) }
        }
    }

    private static func unreadable(at line: Int, _ column: Int) -> Diagnostic {
        Diagnostic(
            .registerUnreadable, .error, path: Workspace.registerPath.text,
            start: Position(line: line, column: column), arguments: ["syntax", ""])
    }

    /// The name in plain letters, numbered where the register has it already.
    private static func identifier(for name: String, _ register: Register) -> String {
        let plain = Folded.bareKey(name).unicodeScalars.split {
            !$0.isASCII || !($0.properties.isAlphabetic || $0.properties.numericType != nil)
        }
        let slug = plain.map(String.init).joined(separator: "-")
        let taken = Set(
            (register.people.flatMap { [$0.id, $0.handle ?? ""] } + register.organisations.map(\.id)).map {
                Folded.key($0)
            })
        let base = slug.isEmpty ? "person" : slug
        return taken.contains(base) ? (2...).lazy.map { "\(base)-\($0)" }.first { !taken.contains($0) } ?? base : base
    }

    /// The file with one entry more, read back: it must say what it said, and the new person.
    private func text(
        _ before: [UInt8], adding person: Register.Person, to register: Register
    ) throws(Refusal) -> (bytes: [UInt8], register: Register) {
        let entry = PersonEntry(person)
        var expected = register
        expected.people.append(person)
        let candidates: [Edit]
        do throws(YamlError) { candidates = try RegisterText(before).candidates(adding: entry) } catch {
            throw .unreadable(Self.unreadable(at: error.line, error.column))
        }
        for candidate in candidates {
            let after = before.applying([candidate])
            if Register(reading: after) == expected { return (after, expected) }
        }
        throw .cannotEdit(entry: "- " + entry.flow)
    }
}

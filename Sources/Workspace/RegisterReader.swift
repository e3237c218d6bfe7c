import Documents
import Text
import Yaml

/// Reads `people.yaml`.
struct RegisterReader {
    private(set) var register = Register()
    private(set) var diagnostics: [Diagnostic] = []
    private var unknown = UnknownKeys(path: Workspace.registerPath, code: .registerUnknownKey)

    init(_ text: [UInt8]) throws(FileFault) {
        var people: [YamlNode] = []
        for entry in try YamlNode.root(text).mapping("") {
            switch entry.key {
            case "organisations":
                for node in try entry.value.list(entry.key) { try addOrganisation(node) }
            case "people": people = try entry.value.list(entry.key)
            default: unknown.note(entry, known: ["organisations", "people"])
            }
        }
        // After the organisations, wherever they stand.
        for node in people { try addPerson(node) }
        diagnostics += unknown.diagnostics
    }

    private mutating func addOrganisation(_ node: YamlNode) throws(FileFault) {
        var (id, name, aliases): (String?, String?, [String]) = (nil, nil, [])
        for entry in try node.mapping("organisations") {
            switch entry.key {
            case "id": id = try entry.value.text(entry.key)
            case "name": name = try entry.value.text(entry.key)
            case "aliases": aliases = try entry.value.texts(entry.key)
            default: unknown.note(entry, known: ["id", "name", "aliases"])
            }
        }
        guard let name = name ?? id else { throw FileFault(line: node.line, .expected(.text, key: "name")) }
        let identifier = id ?? Self.identifier(of: name)
        if register.organisations.contains(where: { $0.id == identifier }) {
            note(.registerDuplicateID, node, identifier)
        }
        register.organisations.append(Register.Organisation(id: identifier, name: name, aliases: aliases))
    }

    private mutating func addPerson(_ node: YamlNode) throws(FileFault) {
        var person = Register.Person(id: "", name: "")
        for entry in try node.mapping("people") {
            let (key, value) = (entry.key, entry.value)
            switch key {
            case "id": person.id = try value.text(key) ?? ""
            case "name": person.name = try value.text(key) ?? ""
            case "handle": person.handle = try value.text(key)
            case "initials": person.initials = try value.text(key)
            case "email": person.email = try value.text(key)
            case "phone": person.phone = try value.text(key)
            case "role": person.role = try value.text(key)
            case "organisation": person.organisation = try value.text(key).map { organisation($0, node) }
            case "aliases": person.aliases = try value.texts(key)
            default: unknown.note(entry, known: Self.personKeys)
            }
        }
        guard !person.name.isEmpty else { throw FileFault(line: node.line, .expected(.text, key: "name")) }
        if person.id.isEmpty { person.id = person.handle ?? Self.identifier(of: person.name) }
        if register.people.contains(where: { $0.id == person.id }) { note(.registerDuplicateID, node, person.id) }
        register.people.append(person)
    }

    /// The id of an organisation named by its id, its name or an alias; kept as written where there is none.
    private mutating func organisation(_ written: String, _ node: YamlNode) -> String {
        let known = register.organisations
        let found =
            known.first { $0.id == written } ?? known.first { $0.name == written || $0.aliases.contains(written) }
        if found == nil { note(.registerUnknownOrganisation, node, written) }
        return found?.id ?? written
    }

    private mutating func note(_ code: Diagnostic.Code, _ node: YamlNode, _ argument: String) {
        let start = Position(line: node.line, column: 1)
        let path = Workspace.registerPath.text
        diagnostics.append(Diagnostic(code, .warning, path: path, start: start, arguments: [argument]))
    }

    /// What stands for a name where no id was given.
    private static func identifier(of name: String) -> String {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }

    private static let personKeys = [
        "id", "name", "handle", "initials", "email", "phone", "role", "organisation", "aliases",
    ]
}

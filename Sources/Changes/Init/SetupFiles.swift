import Git
import Messages
import Recording
import Workspace

/// The files that `init` puts into a workspace, as far as they are missing.
struct SetupFiles {
    let language: Language
    /// Who makes the workspace: the first of the register.
    let person: Identity
    /// That person's organisation, where it was told.
    let organisation: String?

    static let attributesPath = WorkspacePath(".gitattributes")

    /// So that git keeps documents as they are, line ends included.
    static let attributes = "*.md -text\n*.markdown -text\n"

    /// What is to be written where, given what is there; nothing of what is there is lost.
    func changes(in tree: WorkTree) throws(FileError) -> [(path: WorkspacePath, text: Request.Text)] {
        var changes: [(path: WorkspacePath, text: Request.Text)] = []
        for path in [Workspace.settingsPath, Workspace.registerPath] {
            guard try tree.status(ifThere: path) == nil, let text = start(path) else { continue }
            changes.append((path, .write(Array(text.utf8), replacing: nil)))
        }
        let present = try tree.bytes(ifThere: Self.attributesPath)
        let lines = (present ?? []).split(separator: UInt8(ascii: "\n"))
        let missing = Self.attributes.split(separator: "\n").filter { !lines.contains(Array($0.utf8)[...]) }
        if !missing.isEmpty {
            let gap = present?.isEmpty == false && present?.last != UInt8(ascii: "\n") ? "\n" : ""
            let added = gap + missing.map { "\($0)\n" }.joined()
            changes.append((Self.attributesPath, .write((present ?? []) + Array(added.utf8), replacing: present)))
        }
        return changes
    }

    private func start(_ path: WorkspacePath) -> String? {
        Template.start(path.text, language: language.rawValue)?
            .filled(
                [.author: person.name, .email: person.email, .organisation: organisation ?? ""], as: .yaml)
    }
}

import Git
import Recording
package import Text
import Workspace

extension Initialization {
    /// The details that neither the person, the folder nor git tells; nothing is made.
    ///
    /// Refused where no workspace could be made whatever they were.
    package func unknownDetails() throws(Refusal) -> [SetupDetail] {
        let root = try futureRoot()
        let present = try presentRepository(of: root)
        let tree = WorkTree(root: root)
        let hasFile = try Refusal.file { () throws(FileError) in
            (
                settings: try tree.status(ifThere: Workspace.settingsPath) != nil,
                register: try tree.status(ifThere: Workspace.registerPath) != nil
            )
        }
        let missing = try missingSettings(in: present)
        return SetupDetail.allCases.filter { detail in
            switch detail {
            case _ where details[detail] != nil: false
            case .language: !hasFile.settings
            case .organisation: !hasFile.register
            case .name, .email: detail.setting.map(missing.contains) ?? false
            }
        }
    }

    /// What does not go well with a workspace where the folder lies; nothing is made.
    package func location() throws(Refusal) -> [Diagnostic] { FolderLocation(of: try futureRoot()).findings }

    /// What the person has stated of themself takes the place of git's settings.
    var person: [Setting: String] {
        details.reduce(into: [:]) { person, detail in
            if let setting = detail.key.setting { person[setting] = detail.value }
        }
    }

    /// Writes what the person has stated of themself into the repository's own settings, where git knows it not.
    func keepPerson(in repository: Repository) throws(Refusal) {
        do throws(GitError) {
            for (setting, text) in person where try repository.value(of: setting) != text {
                try repository.set(setting, to: text)
            }
        } catch {
            // Another program changes the settings, or one that did was cut off.
            guard error.code == .locked else { throw .git(error) }
            throw .recording(.locked(file: "\(repository.commonDirectory)/config.lock"))
        }
    }

    /// The same for the repository that a folder is in.
    package func keepPerson(at root: String) throws(Refusal) {
        if let repository = try presentRepository(of: root) { try keepPerson(in: repository) }
    }

    private func missingSettings(in repository: Repository?) throws(Refusal) -> [Setting] {
        do throws(Refusal) {
            _ = try authorship(in: repository)
            return []
        } catch .person(.unknownPerson(let missing)) {
            return missing
        }
    }
}

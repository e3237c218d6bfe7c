import Glibc
package import Text
import Yaml

/// The user's own settings (`~/.config/protokoll/config.yaml`): so far, which workspace is meant outside any.
package struct UserSettings: Hashable, Sendable {
    /// The absolute path of the file.
    package let file: String
    /// The absolute path of the default workspace.
    package private(set) var workspace: String?
    private var text: [UInt8]

    /// Why the settings were not read or written.
    package enum Failure: Error, Hashable, Sendable {
        /// The file is not what it should be; the finding names it and the line.
        case unreadable(Diagnostic)
        case file(FileError)
    }

    /// Reads the user's settings; nil where the user has no home.
    package init?(_ environment: Environment) throws(Failure) {
        guard let file = environment.configFile else { return nil }
        self.file = file
        do throws(FileError) {
            let folder = try Folder(at: Self.parent(of: file))
            text = try folder.file(named: Self.name.utf8, limit: 1 << 20, followingLink: true)
        } catch {
            guard error.isAbsence else { throw .file(error) }
            text = []
        }
        do throws(FileFault) {
            workspace = try YamlNode.root(text)["workspace"]?.text("workspace")
        } catch {
            throw .unreadable(error.diagnostic(.userSettingsUnreadable, in: WorkspacePath(file)))
        }
    }

    /// Makes a folder the default workspace; whatever else the file says stays as it is.
    package mutating func setWorkspace(_ path: String) throws(Failure) {
        var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
        let line = Array("workspace: \(Self.quoted(path))".utf8)
        if let index = lines.firstIndex(where: { $0.starts(with: Array("workspace:".utf8)) }) {
            lines[index] = line
        } else {
            lines.insert(line, at: lines.last?.isEmpty == true ? lines.count - 1 : lines.count)
            if lines.last?.isEmpty == false { lines.append([]) }
        }
        let text = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
        do throws(FileError) {
            try AtomicFile.replace(file, with: text, folderMode: 0o700)
        } catch {
            throw .file(error)
        }
        self.text = text
        workspace = path
    }

    /// As a YAML string that any path fits in.
    private static func quoted(_ text: String) -> String {
        "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }

    private static func parent(of path: String) -> String {
        WorkspacePath(path).folder.text
    }

    private static let name = "config.yaml"
}

extension Diagnostic.Code {
    /// The user's own settings are not used; the arguments are the problem's name and what it is about.
    package static let userSettingsUnreadable = Diagnostic.Code(rawValue: "user-settings.unreadable")
}

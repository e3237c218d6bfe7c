import Workspace

extension Surroundings {
    /// A path as it is typed in the folder of the call; one that does not lie below that folder stays as it is.
    static func fromHere(_ path: String) -> String { fromFolder(environment.workingFolder, path) }

    /// The same for any folder.
    static func fromFolder(_ folder: String, _ path: String) -> String {
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        guard path.hasPrefix(prefix), path.utf8.count > prefix.utf8.count, folder != "/" else { return path }
        return String(path.dropFirst(prefix.count))
    }
}

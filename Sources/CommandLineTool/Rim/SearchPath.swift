import Glibc

/// Where the programs of the machine are.
enum SearchPath {
    /// The absolute path of the first program that is there.
    ///
    /// - Parameters:
    ///   - names: what it is called, on one system or another; the first name counts before the first folder.
    ///   - searchPath: folders divided by colons; what is not absolute is passed over.
    static func program(_ names: [String], in searchPath: String) -> String? {
        let folders = searchPath.split(separator: ":").filter { $0.hasPrefix("/") }
        return names.lazy.flatMap { name in folders.map { "\($0)/\(name)" } }.first { access($0, X_OK) == 0 }
    }
}

internal import CLibgit2
import Glibc

/// A setting of git that we read: none of them names a program.
package enum Setting: String, Sendable, CaseIterable {
    case userName = "user.name"
    case userEmail = "user.email"
    case fileMode = "core.filemode"
    case reflogs = "core.logallrefupdates"
    case splitIndex = "core.splitindex"
    case sparseCheckout = "core.sparsecheckout"
    case signatureFormat = "gpg.format"
    case signingKey = "user.signingkey"
}

extension Repository {
    /// What git's settings (machine, user, repository) say of a key; nil when none of them does, or it is empty.
    package func value(of setting: Setting) throws(GitError) -> String? {
        try handle.make(ConfigurationKind.self, "git_repository_config_snapshot") {
            unsafe git_repository_config_snapshot($0, $1)
        }.value(of: setting)
    }

    /// What the settings of the machine and the user say of a key, outside any repository.
    package static func valueOutside(of setting: Setting) throws(GitError) -> String? {
        try Library.start()
        let settings = try Handle<ConfigurationKind>("git_config_open_default") { unsafe git_config_open_default($0) }
        return try settings.make(ConfigurationKind.self, "git_config_snapshot") {
            unsafe git_config_snapshot($0, $1)
        }.value(of: setting)
    }

    /// Writes a value into the repository's own settings; those of the user and the machine stay as they are.
    package func set(_ setting: Setting, to text: String) throws(GitError) {
        let settings = try handle.make(ConfigurationKind.self, "git_repository_config") {
            unsafe git_repository_config($0, $1)
        }
        try settings.make(ConfigurationKind.self, "git_config_open_level") {
            unsafe git_config_open_level($0, $1, GIT_CONFIG_LEVEL_LOCAL)
        }.call("git_config_set_string") { unsafe git_config_set_string($0, setting.rawValue, text) }
    }

    /// The `filter` attribute of a path; nil when it has none.
    ///
    /// A filter is a program that git runs on the file; we neither run it nor store what it would have changed.
    package func filter(of path: String) throws(GitError) -> String? {
        if mayIndexHoldAttributes {
            do throws(GitError) { return try filterAttribute(of: path) } catch {
                // An index that cannot be read may hold attributes too, but those in the files still count.
            }
        }
        return try withIndex(of: nil) { () throws(GitError) in try filterAttribute(of: path) }
    }

    /// Whether libgit2 has to take the index apart for attributes of files that are not on the disk.
    private var mayIndexHoldAttributes: Bool {
        var status = stat()
        guard unsafe lstat(indexPath, &status) == 0 else { return true }
        let stamp = FileStamp(status)
        if let known = attributesOfIndex, known.stamp.agrees(with: stamp) { return known.mayBeThere }
        guard let bytes = LooseFile.bytes(at: indexPath) else { return true }
        let mayBeThere = IndexEntries.holds(fileNamed: Array(".gitattributes".utf8), bytes.span) ?? true
        attributesOfIndex = (stamp, mayBeThere)
        return mayBeThere
    }

    private func filterAttribute(of path: String) throws(GitError) -> String? {
        var value: UnsafePointer<CChar>?
        try handle.call("git_attr_get") {
            unsafe git_attr_get(&value, $0, UInt32(GIT_ATTR_CHECK_FILE_THEN_INDEX), path, "filter")
        }
        return switch unsafe git_attr_value(value) {
        case GIT_ATTR_VALUE_STRING: unsafe value.map { unsafe String(cString: $0) }
        case GIT_ATTR_VALUE_TRUE: "true"
        default: nil
        }
    }
}

extension Handle where Kind == ConfigurationKind {
    /// The value in a snapshot of settings; nil where there is none, or an empty one.
    fileprivate borrowing func value(of setting: Setting) throws(GitError) -> String? {
        try with { configuration throws(GitError) -> String? in
            var value: UnsafePointer<CChar>?
            let result = unsafe git_config_get_string(&value, configuration, setting.rawValue)
            if result == GIT_ENOTFOUND.rawValue { return nil }
            try check("git_config_get_string", result)
            let text = unsafe value.map { unsafe String(cString: $0) } ?? ""
            return text.isEmpty ? nil : text
        }
    }
}

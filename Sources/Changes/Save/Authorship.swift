package import Git
package import Workspace

/// In whose name something is recorded: who did it and who put it into the trail.
package struct Authorship: Hashable, Sendable {
    /// Who did it.
    package var author: Signature
    /// Who recorded it.
    package var committer: Signature

    /// Takes names and times as they are.
    package init(author: Signature, committer: Signature) {
        self.author = author
        self.committer = committer
    }

    /// Why nobody's name can be put to a recording; there is no default.
    package enum Failure: Error, Hashable, Sendable {
        /// Neither git's settings nor the environment say who this is; the settings that are missing.
        case unknownPerson(missing: [Setting])
        /// A variable that is to hold a time, and what it holds.
        case unreadableTime(variable: String, value: String)
        case git(GitError)
    }

    /// Takes git's `user.*`, and before it the environment's `GIT_AUTHOR_*` and `GIT_COMMITTER_*`, as git does.
    ///
    /// - Parameters:
    ///   - repository: nil for the settings that count outside any.
    ///   - stated: what takes the place of settings.
    package init(
        in repository: Repository?, environment: Environment, stated: [Setting: String] = [:]
    ) throws(Failure) {
        let configured: (name: String?, email: String?)
        do throws(GitError) {
            func value(of setting: Setting) throws(GitError) -> String? {
                if let stated = stated[setting] {
                    stated
                } else if let repository {
                    try repository.value(of: setting)
                } else {
                    try Repository.valueOutside(of: setting)
                }
            }
            configured = (try value(of: .userName), try value(of: .userEmail))
        } catch {
            throw .git(error)
        }
        author = try Self.signature("GIT_AUTHOR", environment, configured)
        committer = try Self.signature("GIT_COMMITTER", environment, configured)
    }

    private static func signature(
        _ prefix: String, _ environment: Environment, _ configured: (name: String?, email: String?)
    ) throws(Failure) -> Signature {
        let name = environment.variables["\(prefix)_NAME"] ?? configured.name
        let email = environment.variables["\(prefix)_EMAIL"] ?? configured.email
        guard let name, let email else {
            throw .unknownPerson(missing: (name == nil ? [.userName] : []) + (email == nil ? [.userEmail] : []))
        }
        let variable = "\(prefix)_DATE"
        guard let written = environment.variables[variable] else {
            return Signature(Identity(name: name, email: email), at: environment.now)
        }
        guard let time = Timestamp(gitDate: written) else {
            throw .unreadableTime(variable: variable, value: written)
        }
        return Signature(Identity(name: name, email: email), at: time)
    }
}

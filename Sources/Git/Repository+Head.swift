internal import CLibgit2

/// Where the work tree stands.
package enum Head: Hashable, Sendable {
    /// A branch without a commit: nothing is recorded yet.
    case unborn(branch: String)
    case branch(String, ObjectID)
    /// A commit without a branch.
    case detached(ObjectID)

    /// The commit, or nil before the first one.
    package var commit: ObjectID? {
        switch self {
        case .unborn: nil
        case .branch(_, let id), .detached(let id): id
        }
    }

    /// The branch's short name, such as `main`; nil when detached.
    package var branch: String? {
        switch self {
        case .unborn(let branch), .branch(let branch, _): branch
        case .detached: nil
        }
    }
}

/// A git operation that stopped half-way and waits for its end.
package enum Operation: String, Hashable, Sendable, CaseIterable {
    case merge, revert, cherryPick, bisect, rebase, applyMailbox
}

extension Repository {
    /// Reads HEAD as it is on disk now.
    package func head() throws(GitError) -> Head {
        do throws(GitError) {
            let reference = try handle.make(ReferenceKind.self, "git_repository_head") {
                unsafe git_repository_head($0, $1)
            }
            return reference.with { unsafe Self.head(of: $0) }
        } catch {
            guard error.code == .unbornBranch else { throw error }
            return .unborn(branch: try unbornBranch())
        }
    }

    /// The operation that is under way, or nil.
    package func operation() -> Operation? {
        let state = handle.with { unsafe git_repository_state($0) }
        return switch git_repository_state_t(rawValue: UInt32(bitPattern: state)) {
        case GIT_REPOSITORY_STATE_MERGE: .merge
        case GIT_REPOSITORY_STATE_REVERT, GIT_REPOSITORY_STATE_REVERT_SEQUENCE: .revert
        case GIT_REPOSITORY_STATE_CHERRYPICK, GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE: .cherryPick
        case GIT_REPOSITORY_STATE_BISECT: .bisect
        case GIT_REPOSITORY_STATE_REBASE, GIT_REPOSITORY_STATE_REBASE_INTERACTIVE, GIT_REPOSITORY_STATE_REBASE_MERGE:
            .rebase
        case GIT_REPOSITORY_STATE_APPLY_MAILBOX, GIT_REPOSITORY_STATE_APPLY_MAILBOX_OR_REBASE: .applyMailbox
        default: nil
        }
    }

    private static func head(of reference: OpaquePointer) -> Head {
        let name = unsafe String(cString: git_reference_name(reference))
        let id = unsafe git_reference_target(reference).map { unsafe ObjectID($0.pointee) }
        guard let id else { return .unborn(branch: name) }
        return name.hasPrefix(branchPrefix) ? .branch(String(name.dropFirst(branchPrefix.count)), id) : .detached(id)
    }

    private func unbornBranch() throws(GitError) -> String {
        let reference = try handle.make(ReferenceKind.self, "git_reference_lookup") {
            unsafe git_reference_lookup($0, $1, "HEAD")
        }
        let target = reference.with { unsafe git_reference_symbolic_target($0).map { unsafe String(cString: $0) } }
        guard let target, target.hasPrefix(Self.branchPrefix) else { return target ?? "" }
        return String(target.dropFirst(Self.branchPrefix.count))
    }

    static let branchPrefix = "refs/heads/"
}

package import Documents
package import Git

/// Which commit held on a day.
package struct RecordedDays {
    private let repository: Repository

    /// Takes the repository whose commits are asked for.
    package init(_ repository: Repository) { self.repository = repository }

    /// The last commit of the first-parent chain that was recorded on or before a day, by its committer's own clock; else
    /// the first of all, which was recorded later.
    package func commit(on day: Day, from head: ObjectID) throws(GitError) -> Result {
        var found: Commit?
        var first: Commit?
        try repository.firstParents(of: head) { commit throws(GitError) in
            first = commit
            if commit.committer.time.localDay <= day { found = commit }
            return found == nil
        }
        if let found { return .found(found) }
        return .tooEarly(first: first?.committer.time.localDay ?? day)
    }

    /// What was recorded on a day.
    package enum Result {
        case found(Commit)
        /// Nothing had been recorded; the day of the first recording.
        case tooEarly(first: Day)
    }
}

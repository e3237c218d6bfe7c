import Documents
import Git
import Messages
import Trail

extension Session {
    /// The commit that HEAD names.
    ///
    /// - Throws: a complaint where nothing is recorded yet.
    func head(of repository: Repository) throws(Complaint) -> ObjectID {
        if let head = try recordedHead(of: repository) { return head }
        throw complaint("nothing-recorded")
    }

    /// The commit whose past counts: the one that is read in place of the folder, else HEAD's; nil before the first one.
    func recordedHead(of repository: Repository) throws(Complaint) -> ObjectID? {
        if let pinned { return pinned }
        do throws(GitError) { return try repository.head().commit } catch { throw Complaint(error) }
    }

    /// The commit that a day or a revision means: of a day, the last one recorded on it or before.
    ///
    /// - Parameter tooEarly: the key of what is said where nothing had been recorded by that day.
    func commit(
        _ written: String, in repository: Repository, tooEarly key: String = "too-early"
    ) throws(Complaint) -> Commit {
        if let day = Day(iso: written) { return try commit(on: day, in: repository, tooEarly: key) }
        let commit: Commit?
        do throws(GitError) {
            commit = try repository.resolve(written).map { id throws(GitError) in try repository.commit(id) }
        } catch {
            throw error.code == .ambiguous ? complaint("several-revisions", ["name": written]) : Complaint(error)
        }
        if let commit { return commit }
        throw complaint("no-such-revision", ["name": written])
    }

    private func commit(
        on day: Day, in repository: Repository, tooEarly key: String
    ) throws(Complaint) -> Commit {
        let head = try head(of: repository)
        let result: RecordedDays.Result
        do throws(GitError) { result = try RecordedDays(repository).commit(on: day, from: head) } catch {
            throw Complaint(error)
        }
        switch result {
        case .found(let commit): return commit
        case .tooEarly(let first): throw complaint(key, ["date": day.iso, "first": first.iso])
        }
    }

    /// Words why the past does not hold what was asked for, with what to do.
    func complaint(_ key: String, _ values: [String: any SentenceValue] = [:]) -> Complaint {
        Complaint(
            message: console.messages("past.\(key)", values), hint: console.messages("past.\(key)-hint", values))
    }
}

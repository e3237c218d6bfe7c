package import Documents
package import Git
import Ledger
package import Messages
package import Recording
package import Workspace

/// Records what people have changed in their editors: one commit for each document, unless told otherwise.
package struct Save {
    let workspace: Workspace
    let repository: Repository
    let reader: VersionReader
    let messages: Messages

    /// - Parameters:
    ///   - repository: the one whose work tree holds the workspace.
    ///   - messages: in the language of the workspace.
    package init(_ workspace: Workspace, in repository: Repository, messages: Messages, today: Day) {
        self.workspace = workspace
        self.repository = repository
        self.messages = messages
        reader = VersionReader(of: workspace, today: today)
    }

    /// What is not recorded yet, of the files that are asked for (nil: all) and perhaps of others.
    package func unrecorded(_ only: Set<WorkspacePath>? = nil) throws(GitError) -> UnrecordedFiles {
        try UnrecordedFiles(of: workspace, in: repository, only: only) { reader.document(at: $0, $1)?.id }
    }

    /// What a request would record.
    package func plan(_ request: SaveRequest) throws(GitError) -> SavePlan {
        let unrecorded = try unrecorded(request.only)
        let files = unrecorded.files.filter { file in
            request.only.map { only in file.paths.contains { only.contains($0) } } ?? true
        }
        let edits = try withCarried(files.map { FileEdit($0, reader: reader) })
        let groups = request.together ? (edits.isEmpty ? [] : [edits]) : edits.map { [$0] }
        let messages = SaveMessage(messages)
        let search = TakenBackSearch(repository: repository, reader: reader) { place($0.path) }
        var parts: [SavePlan.Part] = []
        for edits in groups {
            let message = messages.message(for: edits, text: request.text, wasFound: request.wasFound)
            var part = SavePlan.Part(edits: edits, message: message)
            for edit in edits { part.takenBack += try search.search(edit) }
            parts.append(part)
        }
        return SavePlan(parts: parts, unreadable: unrecorded.unreadable)
    }

    /// Records the parts of a plan, one after another; a part that is refused for its own sake stops no other.
    ///
    /// - Parameters:
    ///   - gate: nil when the person has accepted the personal data of these parts.
    ///   - patience: how long to wait for other programs, each time.
    package func record(
        _ parts: [SavePlan.Part], by authorship: Authorship, gate: PersonalDataGate?, patience: Patience = Patience()
    ) -> SaveOutcome {
        let recorder = Recorder(repository, patience: patience)
        var outcome = SaveOutcome()
        for (index, part) in parts.enumerated() {
            do throws(Refusal) {
                if let recorded = try recorder.record(request(part, by: authorship), gate: gate) {
                    outcome.recorded.append((part, recorded))
                }
            } catch {
                outcome.refused.append((part, error))
                guard error.concernsDocument else {
                    outcome.untried = Array(parts[(index + 1)...])
                    break
                }
            }
        }
        return outcome
    }

    private func request(_ part: SavePlan.Part, by authorship: Authorship) -> Request {
        let changes = part.edits.flatMap { edit in
            let file = edit.file
            let recorded = Request.Basis.recorded(file.recorded)
            let removed = file.previousPath.map { [Request.Change(place($0), .asOnDisk(nil), basis: recorded)] } ?? []
            return removed + [
                Request.Change(
                    place(file.path), .asOnDisk(file.current), attendees: edit.document?.present ?? [],
                    basis: removed.isEmpty ? recorded : .recorded(nil))
            ]
        }
        return Request(
            changes, message: part.message.text, author: authorship.author, committer: authorship.committer)
    }

    func place(_ path: WorkspacePath) -> String { workspace.folder.appending(path.bytes).text }

    /// Tells new actions whose id another document bears from those that are raised here.
    private func withCarried(_ edits: [FileEdit]) throws(GitError) -> [FileEdit] {
        let ids = edits.flatMap(\.events).filter { $0.kind == .raised }.compactMap(\.action.id)
        let known = try KnownIDs(ids, in: workspace, besides: Set(edits.map(\.file.path))).found
        return edits.map { $0.carrying(known) }
    }
}

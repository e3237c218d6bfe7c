import Changes
import Documents
import Git
import Glibc
import Messages
import Reports
import Text
import Trail
import Workspace

extension Session {
    /// The approvals that HEAD knows; none outside git.
    func approvals() throws(Complaint) -> Approvals {
        guard let repository = workspace.repository, let head = try recordedHead(of: repository) else {
            return Approvals()
        }
        do throws(GitError) { return try Approvals(from: head, in: repository) } catch { throw Complaint(error) }
    }

    /// How a document stands by the approvals that HEAD knows; nil for one that was never approved.
    func standing(of document: Document) throws(Complaint) -> ApprovalStanding? {
        document.id == nil ? nil : try standing(of: document, by: approvals())
    }

    private func standing(
        of document: Document, by approvals: Approvals
    ) throws(Complaint) -> ApprovalStanding? {
        guard document.id != nil, let bytes = try bytes(of: document) else { return nil }
        return ApprovalStanding(
            approvals.of(documentID: document.id), of: document, bytes, vocabulary: workspace.vocabulary)
    }

    /// What the past of a document says of its approval; nil for a draft.
    ///
    /// - Parameter approvals: those that HEAD knows.
    func shownApproval(
        of document: Document, by approvals: Approvals
    ) throws(Complaint) -> HistoryReport.Approval? {
        guard let standing = try standing(of: document, by: approvals) else {
            return document.isApproved ? .claimed : nil
        }
        let latest = standing.latest
        return .recorded(
            HistoryReport.Approval.Recorded(
                document.kind, names: Signatory.joined(standing.signatories),
                day: (latest.day ?? latest.recordedDay).iso,
                recorder: latest.recordedBy.identity.name, commit: latest.commit.description,
                missing: standing.missing.joined(separator: ", "), isCurrent: standing.isCurrent))
    }

    /// What is said of documents that were edited after they were approved; nothing outside git.
    ///
    /// Where the trail knows approvals of a document, they say what was approved; else what it claims itself.
    func approvalFindings(_ documents: [Document]) throws(Complaint) -> [Diagnostic] {
        guard let repository = workspace.repository else { return [] }
        let tagged: Set<String>
        do throws(GitError) { tagged = try ApprovalTags(in: repository).documentIDs } catch { throw Complaint(error) }
        // The history is read only where something speaks of an approval.
        guard documents.contains(where: { $0.isApproved || $0.id.map(tagged.contains) ?? false }) else { return [] }
        let approvals = try approvals()
        var findings: [Diagnostic] = []
        var claiming: [(path: WorkspacePath, bytes: [UInt8])] = []
        for document in documents {
            let known = approvals.of(documentID: document.id)
            guard document.isApproved || !known.isEmpty, let bytes = try bytes(of: document) else { continue }
            guard !known.isEmpty else {
                claiming.append((WorkspacePath(document.path), bytes))
                continue
            }
            let edited = EditedAfterApproval(repository, folder: workspace.folder, vocabulary: workspace.vocabulary)
            do throws(GitError) {
                if let finding = try edited.finding(for: document, bytes, known) { findings.append(finding) }
            } catch {
                throw Complaint(error)
            }
        }
        return (findings + (try claimFindings(claiming, in: repository))).sorted { $0.path < $1.path }
    }

    private func claimFindings(
        _ files: [(path: WorkspacePath, bytes: [UInt8])], in repository: Repository
    ) throws(Complaint) -> [Diagnostic] {
        guard !files.isEmpty, let head = try recordedHead(of: repository) else { return [] }
        do throws(GitError) {
            return try ApprovedTexts(
                of: files, in: repository, folder: workspace.folder, vocabulary: workspace.vocabulary
            ).findings(from: head)
        } catch {
            throw Complaint(error)
        }
    }

    /// The text of a document where it is read; nil where it is gone.
    func bytes(of document: Document) throws(Complaint) -> [UInt8]? {
        do throws(Snapshot.Failure) { return try workspace.snapshot.bytes(at: WorkspacePath(document.path)) } catch {
            throw Complaint(error)
        }
    }

    /// The documents, those marked that the trail knows as approved, whatever they say themselves.
    ///
    /// Which documents may be such is told by the names of the tags: it costs nothing as long as there are none.
    func markingApproved(_ documents: [Document]) throws(Complaint) -> [Document] {
        guard let repository = workspace.repository, let head = try recordedHead(of: repository) else {
            return documents
        }
        let tagged: Set<String>
        let approvals: Approvals
        do throws(GitError) {
            let tags = try ApprovalTags(in: repository)
            tagged = tags.documentIDs
            guard !tagged.isEmpty, documents.contains(where: { $0.id.map(tagged.contains) ?? false }) else {
                return documents
            }
            // The signatures of an agreement's first parties bear no tag, and stand before the one that does.
            let isAgreed = documents.contains { $0.kind == .agreement && $0.id.map(tagged.contains) ?? false }
            approvals = try Approvals(from: head, in: repository, seeking: isAgreed ? nil : try tags.commits())
        } catch {
            throw Complaint(error)
        }
        var marked = documents
        for (index, document) in documents.enumerated() {
            let known = approvals.of(documentID: document.id)
            guard !known.isEmpty, let bytes = try bytes(of: document) else { continue }
            marked[index].mark(
                by: ApprovalStanding(known, of: document, bytes, vocabulary: workspace.vocabulary))
        }
        return marked
    }

    /// A signed file that is kept elsewhere, by its name and digest.
    func evidence(at path: String) throws(Complaint) -> ApprovalRequest.Evidence {
        let absolute = path.hasPrefix("/") ? path : "\(environment.workingFolder)/\(path)"
        do throws(FileError) {
            let file = try Descriptor(absolute, flags: O_RDONLY, followingLink: true)
            let name = path.split(separator: "/").last.map { CommitMessage.oneLine(String($0)) } ?? ""
            return ApprovalRequest.Evidence(name: name, digest: SHA256(try file.bytes()).description)
        } catch {
            throw Complaint(error)
        }
    }

    /// Refuses what the tool itself wrote out: a report is no document.
    func refuseReport(_ name: String, _ ledger: WorkspaceLedger) throws(Complaint) {
        let typed = DocumentName(name, in: environment.workingFolder, workspace: workspace.root)
        let known = Set(ledger.documents.map(\.path))
        let path = ledger.paths.first { $0.text == typed.path ?? name }
        guard let path, !known.contains(path.text) else { return }
        throw Complaint(ApprovalPlan.Refusal.kind(.report, path: path.text))
    }
}

extension Document {
    /// No command edits what was approved; whether it is a draft depends on whether the present text is that one.
    fileprivate mutating func mark(by standing: ApprovalStanding?) {
        guard let standing else { return }
        isApproved = true
        shortfall = !standing.isCurrent ? .edited : standing.isComplete ? nil : .pending
        if shortfall == nil { status = Document.approvedStatus }
    }
}

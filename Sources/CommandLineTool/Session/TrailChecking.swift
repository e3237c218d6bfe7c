import Changes
import Documents
import Git
import Glibc
import Messages
import Recording
import Reports
import Text
import Trail
import Workspace

/// The work of `verify`: gathers what the trail is checked by, and says what was found.
struct TrailChecking {
    let console: Console
    private let repository: Repository
    /// Nil where objects are so damaged that the workspace cannot be opened; they can still be looked at.
    private let session: Session?
    private let lists: SignerLists.Outside
    private let anchors: [Anchor]

    init(_ globals: GlobalOptions, signers: String?, revoked: String?, against lines: [String]) throws {
        console = globals.console
        anchors = try lines.flatMap { try Self.anchors(in: $0) }
        lists = SignerLists.Outside(
            signers: try signers.map(Self.bytes(of:)), revoked: try revoked.map(Self.bytes(of:)))
        do {
            let opened = try Session.open(globals)
            repository = try opened.repository()
            session = opened
        } catch let complaint as Complaint {
            guard let found = Self.damagedRepository(globals) else { throw complaint }
            repository = found
            session = nil
        }
    }

    /// A repository whose workspace cannot be opened since what HEAD names cannot be read.
    private static func damagedRepository(_ globals: GlobalOptions) -> Repository? {
        let folder = globals.directory ?? "."
        let path = folder.hasPrefix("/") ? folder : "\(Surroundings.environment.workingFolder)/\(folder)"
        do {
            guard let repository = try Repository.discover(from: path), let head = try repository.head().commit else {
                return nil
            }
            return ObjectStore(of: repository).bytes(of: head, as: .commit) == nil ? repository : nil
        } catch {
            return nil
        }
    }

    private static func bytes(of path: String) throws(Complaint) -> [UInt8] {
        let absolute = path.hasPrefix("/") ? path : "\(Surroundings.environment.workingFolder)/\(path)"
        do throws(FileError) {
            return try Descriptor(absolute, flags: O_RDONLY, followingLink: true).bytes()
        } catch {
            throw Complaint(error)
        }
    }

    /// The lines of an argument, or of standard input for `-`.
    private static func anchors(in argument: String) throws(Complaint) -> [Anchor] {
        let text = argument == "-" ? String(decoding: StandardInput.bytes(), as: UTF8.self) : argument
        let anchors = Anchor.all(in: text)
        guard !anchors.isEmpty, anchors.count == Anchor.count(in: text) else {
            throw Complaint(
                message: Speech.messages("verify.unreadable-line"),
                hint: Speech.messages("verify.unreadable-line-hint"),
                exitCode: ExitStatus.wrongUsage)
        }
        return anchors
    }

    /// Looks at everything.
    func outcome() throws(Complaint) -> Verification.Outcome {
        let workspace = session?.workspace
        let environment = Surroundings.environment
        let grounds = Verification.Grounds(
            folder: workspace?.folder ?? WorkspacePath(""), register: workspace?.register ?? Register(),
            vocabularies: { commit in
                guard let workspace else { return [.standard] }
                do {
                    return [workspace.vocabulary, try workspace.at(commit, environment: environment).vocabulary]
                } catch {
                    return [workspace.vocabulary]
                }
            }, lists: lists, verifier: SSHVerifier.verifier, anchors: anchors)
        do throws(GitError) { return try Verification(repository, by: grounds).run() } catch { throw Complaint(error) }
    }

    /// What was found, and what was edited after its approval, which both stand.
    func report(of outcome: Verification.Outcome) throws(Complaint) -> VerifyReport {
        var report = VerifyReport(
            findings: outcome.findings.map { VerifyReport.Finding($0.diagnostic, commit: $0.commit?.description) })
        if let head = outcome.head {
            let time = head.committer.time
            report.head = VerifyReport.Head(
                commit: head.id.description,
                time: HistoryReport.Moment(seconds: time.seconds, offsetMinutes: time.offsetMinutes))
        }
        report.count = outcome.commitCount
        report.objectCount = outcome.objectCount
        report.approvalCount = outcome.approvalCount
        report.signedCount = outcome.signedCount
        report.headCount = outcome.entries.count
        report.headsSince = outcome.entries.first?.writtenBy.time.localDay.iso
        report.signers = lists.signers != nil ? .outside : outcome.firstSigners != nil ? .workspace : .none
        // A damaged history cannot be read further than to what is damaged.
        guard let session, outcome.approvalCount > 0, !outcome.hasDamage else { return report }
        let documents = try session.documents()
        report.findings += try session.approvalFindings(documents).map { finding in
            var note = finding
            note.severity = .info
            return VerifyReport.Finding(note, commit: nil)
        }
        return report
    }
}

extension TrailChecking {
    /// Where the history was rewritten, the head that it has now is attested beside the one it had.
    func attestIfRewritten(_ outcome: Verification.Outcome) {
        guard outcome.isRewritten, let session else { return }
        do {
            let authorship = try session.authorship(in: repository)
            try Recorder(repository).attest(.rewritten, by: authorship.committer)
        } catch {
            console.remark(console.messages("verify.not-attested"))
        }
    }

    /// Notes the head, and prints the line that is kept outside.
    func showAnchor(of outcome: Verification.Outcome) throws(Complaint) {
        guard outcome.holds else {
            throw Complaint(
                message: console.messages("verify.no-anchor"), hint: console.messages("verify.no-anchor-hint"))
        }
        guard let session, outcome.head != nil else { throw nothingRecorded }
        let authorship = try session.authorship(in: repository)
        do throws(Recording.Refusal) {
            try Recorder(repository).attest(.anchor, by: authorship.committer)
        } catch {
            throw Complaint(error)
        }
        if let anchor = anchor(of: outcome) { console.show([anchor.line]) }
        console.remark(console.messages("verify.anchor-kept"))
    }

    /// The line about the head as it is now; nil where nothing is recorded.
    func anchor(of outcome: Verification.Outcome) -> Anchor? {
        outcome.head.map {
            Anchor(
                at: Surroundings.environment.now, head: $0.id, count: outcome.commitCount, signers: outcome.firstSigners
            )
        }
    }

    private var nothingRecorded: Complaint {
        Complaint(
            message: console.messages("past.nothing-recorded"), hint: console.messages("past.nothing-recorded-hint"))
    }

    /// Notes that something was taken out of the history by decision.
    func record(redaction decision: String, caseNumber: String, from written: String) throws(Complaint) {
        guard let session else { throw nothingRecorded }
        let old = try oldHead(written)
        let authorship = try session.authorship(in: repository)
        Past.forgetIndex(of: repository)
        do throws(Recording.Refusal) {
            let entry = try Recorder(repository).record(
                (old: old, decision: decision, caseNumber: caseNumber), by: authorship.committer)
            console.remark(
                console.messages(
                    "verify.redaction-recorded",
                    [
                        "decision": decision.visible, "dnr": caseNumber.visible,
                        "commit": String(entry.head.description.prefix(8)),
                    ]))
        } catch {
            throw Complaint(error)
        }
    }

    /// The head before the history was rewritten: it need not be there any more, but must be no part of what there is.
    private func oldHead(_ written: String) throws(Complaint) -> ObjectID {
        let old: ObjectID?
        let isPresent: Bool
        do throws(GitError) {
            if let id = ObjectID(written) { old = id } else { old = try repository.resolve(written) }
            isPresent =
                if let old, let head = try repository.head().commit, repository.holds(old) {
                    try repository.isReachable(old, from: head)
                } else {
                    false
                }
        } catch {
            throw Complaint(error)
        }
        guard let old else { throw session?.complaint("no-such-revision", ["name": written]) ?? nothingRecorded }
        guard !isPresent else {
            throw Complaint(
                message: console.messages("verify.not-rewritten", ["commit": String(old.description.prefix(8))]),
                hint: console.messages("verify.not-rewritten-hint"))
        }
        return old
    }
}

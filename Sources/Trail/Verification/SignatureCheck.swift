import Git
import Text

/// Judges the signatures of commits and tags, and that nobody changed the list of signers who was not on it.
struct SignatureCheck {
    let verifier: SignatureVerifier
    let lists: SignerLists
    let graph: CommitGraph

    /// What a signature was found to be worth.
    struct Outcome {
        var isGood = false
        var findings: [TrailFinding] = []
    }

    /// Judges what was signed with a commit: the commit itself, or its tag.
    func judge(_ signed: SignedText, of commit: Commit, as subject: String, path: String) -> Outcome {
        guard signed.isSSH else {
            return Outcome(findings: [TrailFinding(.signatureNotSSH, .info, path: path, commit: commit.id, [subject])])
        }
        let lists = lists.lists(for: commit)
        let verdict = verifier.verify(
            SignatureVerifier.Question(
                text: signed.text, signature: signed.signature, signers: lists.signers, revoked: lists.revoked,
                time: commit.committer.time, email: commit.committer.identity.email))
        return Outcome(isGood: verdict.isGood, findings: finding(verdict, commit, subject, path).map { [$0] } ?? [])
    }

    private func finding(
        _ verdict: SignatureVerifier.Verdict, _ commit: Commit, _ subject: String, _ path: String
    ) -> TrailFinding? {
        func finding(_ code: Diagnostic.Code, _ severity: Diagnostic.Severity, _ further: String...) -> TrailFinding {
            TrailFinding(code, severity, path: path, commit: commit.id, [subject] + further)
        }
        let recorder = commit.committer.identity
        return switch verdict {
        case .good: nil
        case .goodOf(let principal):
            finding(.signatureOfAnother, .info, principal, "\(recorder.name) <\(recorder.email)>")
        case .unlisted(let key): finding(.signatureUnlisted, .info, key)
        case .unknown(let key): finding(.signatureUnknown, .error, key)
        case .notValidThen(let key): finding(.signatureNotValidThen, .error, key, commit.committer.time.shown)
        case .revoked(let key): finding(.signatureRevoked, .error, key)
        case .bad: finding(.signatureBad, .error)
        case .unavailable(let program): finding(.signatureUnchecked, .warning, program)
        }
    }

    /// Commits that change the workspace's own lists, oldest first: each must be signed by somebody who was on the list.
    ///
    /// The first list on the line of first parents is taken as it is. Nothing is asked where a list from outside counts.
    func listChanges(among reachable: Set<ObjectID>, head: ObjectID) -> [TrailFinding] {
        guard lists.outside.signers == nil, !lists.isEmpty else { return [] }
        let first = firstList(from: head)
        var findings: [TrailFinding] = []
        for commit in graph.ordered(reachable) where commit.id != first?.commit.id && changesLists(commit) {
            let path = SignerLists.signersName
            guard let signed = graph.bytes(commit.id).flatMap({ SignedText(commit: $0) }) else {
                findings.append(
                    TrailFinding(
                        .signersChanged, .error, path: path, commit: commit.id,
                        [commit.committer.identity.name, commit.committer.time.shown]))
                continue
            }
            let outcome = judge(signed, of: commit, as: path, path: path)
            findings += outcome.findings
            if !outcome.isGood, !outcome.findings.contains(where: { $0.isBreak }) {
                // Nobody was on a list before it, or it cannot be told who signed.
                let isUnchecked = outcome.findings.contains { $0.diagnostic.code == .signatureUnchecked }
                if isUnchecked { continue }
                findings.append(
                    TrailFinding(
                        .signersChanged, .error, path: path, commit: commit.id,
                        [commit.committer.identity.name, commit.committer.time.shown]))
            }
        }
        if let first {
            let note = TrailFinding(
                .signersFirst, .info, path: SignerLists.signersName, commit: first.commit.id,
                [first.commit.committer.identity.name, first.commit.committer.time.shown])
            findings.insert(note, at: 0)
        }
        return findings
    }

    /// The oldest list of signers on the line of first parents, and the commit that brought it.
    func firstList(from head: ObjectID) -> (commit: Commit, list: ObjectID)? {
        for commit in graph.firstParents(of: head).reversed() {
            if let list = lists.own(SignerLists.signersName, at: commit) { return (commit, list) }
        }
        return nil
    }

    /// Whether a commit holds other lists than its first parent, or, where branches meet, than each of its parents.
    private func changesLists(_ commit: Commit) -> Bool {
        let parents = commit.parents.compactMap { graph.commit($0) }
        for name in [SignerLists.signersName, SignerLists.revokedName] {
            let own = lists.own(name, at: commit)
            let isFirstRevocation =
                name == SignerLists.revokedName
                && parents.allSatisfy { lists.own(SignerLists.signersName, at: $0) == nil }
            if isFirstRevocation { continue }
            if parents.isEmpty ? own != nil : parents.allSatisfy({ lists.own(name, at: $0) != own }) { return true }
        }
        return false
    }
}

extension SignatureVerifier.Verdict {
    /// True where the list says whose key it is.
    var isGood: Bool {
        switch self {
        case .good, .goodOf: true
        default: false
        }
    }
}

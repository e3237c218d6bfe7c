import Git
import TestSupport
import Testing
import Text
import Trail

/// A history that was rewritten by decision: what is told instead of breaks, and what is still told as one.
@Suite struct RedactionTests {
    private func redaction(from old: ObjectID, to new: ObjectID) -> Redaction {
        Redaction(
            from: old, to: new, oldEntry: nil, decision: "§ 41", caseNumber: "KS-2024-12",
            recordedBy: Signature(
                Identity(name: "Åsa Öberg", email: "asa@example.org"),
                at: Timestamp(seconds: 1_717_000_000, offsetMinutes: 120)))
    }

    /// An approval whose text was rewritten, as git's own tools do it, and the record of it.
    private func redacted() throws -> (scene: VerifiedScene, old: ObjectID, anchor: Anchor) {
        let scene = try VerifiedScene()
        try scene.attest()
        try scene.approve()
        try scene.attest(.approval)
        let old = try scene.id()
        let anchor = Anchor(
            at: Timestamp(seconds: 1_716_000_000, offsetMinutes: 0), head: old, count: 2, signers: nil)
        let filtered = try run(
            "git",
            [
                "filter-branch", "-f", "--tree-filter", "sed -i s/^a$/[borttaget]/ m.md", "--tag-name-filter", "cat",
                "--", "main", "--tags",
            ],
            in: scene.repository.path, environment: ["FILTER_BRANCH_SQUELCH_WARNING": "1"])
        #expect(filtered.status == 0, "\(filtered.errors)")
        return (scene, old, anchor)
    }

    @Test func beforeItIsRecordedItIsABreak() throws {
        let (scene, _, _) = try redacted()
        #expect(try scene.check().codes.first == "!history.rewritten")
        #expect(try scene.check().codes.contains("!approval.altered"))
    }

    @Test func onceItIsRecordedItIsToldAsDecided() throws {
        let (scene, old, anchor) = try redacted()
        try scene.attest(.redaction, anew: [redaction(from: old, to: try scene.id())])
        let outcome = try scene.check(against: [anchor])
        #expect(outcome.holds, "\(outcome.codes)")
        #expect(
            Set(outcome.codes).isSuperset(of: [
                "redaction.recorded", "redaction.proof-lost", "redaction.incomplete", "anchor.redacted",
            ]), "\(outcome.codes)")
        #expect(outcome.approvalCount == 0, "what was lost is not said to be proved")
        let told = outcome.first("redaction.recorded")?.diagnostic.arguments
        #expect(told == ["§ 41", "KS-2024-12", "2024-05-29", "Åsa Öberg", String(old.description.prefix(8))])
        #expect(outcome.first("redaction.incomplete")?.diagnostic.arguments.last?.contains("refs/original/") == true)
    }

    @Test func whatIsTakenAwayIsGone() throws {
        let (scene, old, _) = try redacted()
        try scene.attest(.redaction, anew: [redaction(from: old, to: try scene.id())])
        for name in try scene.repository.git("for-each-ref", "--format=%(refname)", "refs/original").split(
            separator: "\n")
        {
            try scene.repository.git("update-ref", "-d", String(name))
        }
        try scene.repository.git("reflog", "expire", "--expire=now", "--all")
        try scene.repository.git("gc", "-q", "--prune=now")
        let outcome = try scene.check()
        #expect(outcome.holds && outcome.first("redaction.incomplete") == nil, "\(outcome.codes)")
    }

    @Test func whatIsDoneAfterwardsIsNotExcused() throws {
        let (scene, old, _) = try redacted()
        try scene.attest(.redaction, anew: [redaction(from: old, to: try scene.id())])
        let text = VerifiedScene.text.replacing("# M", with: "# N")
        try scene.approve(text + "ändrad\n", message: VerifiedScene.approval(of: text))
        #expect(try scene.check().codes.first == "!approval.altered")
        try scene.repository.git("reset", "-q", "--hard", "HEAD~1")
        try scene.repository.git("commit", "-q", "--amend", "--allow-empty", "-m", "igen")
        #expect(try scene.check().codes.contains("!history.rewritten"))
    }
}

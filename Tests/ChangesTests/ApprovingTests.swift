import Changes
import Documents
import Git
import Ledger
import Messages
import Recording
import TestSupport
import Testing
import Text
import Workspace

/// What an approval writes, what its commit says, and what is refused.
struct ApprovingTests {
    private static let minutes = """
        ---
        id: k7m2xp9q
        serie: samverkan
        ---
        # Möte 2024-03-01

        - [ ] Anna Berg: byt armaturer
        - [x] städa
        - [ ] ring ^h4t9wk

        """

    private func plan(
        _ text: String, by names: [String] = ["Anna Berg"], at path: String = "protokoll/2024-03-01.md",
        others: [String: String] = [:], prior: ApprovalPlan.Prior? = nil,
        request change: (inout ApprovalRequest) -> Void = { _ in },
        _ body: (ApprovalPlan?, SaveScene) throws -> Void
    ) throws {
        let scene = try SaveScene()
        for (path, text) in others.merging([path: text], uniquingKeysWith: { $1 }) { try scene.write(path, text) }
        _ = try scene.save(SaveRequest(together: true), accepting: true)
        try scene.withSave { _, workspace in
            let today = Day(number: 19_800)
            let documents = workspace.contents(of: try workspace.listing(), today: today).documents
            let approving = Approving(
                workspace, in: try #require(workspace.repository), messages: .of(.swedish), today: today)
            var request = ApprovalRequest(by: names.compactMap { Signatory(written: $0) })
            change(&request)
            var generator = SeededGenerator(seed: 1)
            let document = try #require(documents.first { $0.path == path })
            let plan = try approving.plan(
                request, of: document, in: documents, Ledger(documents: documents, today: today).actions, prior: prior,
                recorder: "Åsa Öberg", using: &generator)
            try body(plan, scene)
            if let plan {
                _ = try approving.record(
                    plan, by: SaveScene.authorship, gate: PersonalDataGate(of: workspace), signer: nil)
                try scene.checkClean()
            }
        }
    }

    private func text(_ plan: ApprovalPlan?) -> String { String(decoding: plan?.after ?? [], as: UTF8.self) }

    private func refusal(
        _ text: String, by names: [String] = ["Anna Berg"], at path: String = "protokoll/2024-03-01.md"
    ) throws -> ApprovalPlan.Refusal? {
        try #require(throws: ApprovalPlan.Refusal.self) { try plan(text, by: names, at: path) { _, _ in } }
    }

    @Test func outstandingActionsGetIdsAndTheTextIsBound() throws {
        try plan(Self.minutes, request: { $0.decision = "§ 41" }) { plan, _ in
            let plan = try #require(plan)
            let text = String(decoding: plan.after, as: UTF8.self)
            let id = try #require(text.firstMatch(of: #/armaturer \^([a-z0-9]{6})\n/#)?.output.1)
            #expect(
                text
                    == Self.minutes.replacing("armaturer", with: "armaturer ^\(id)")
                    .replacing("---\n#", with: "justerat: 2024-03-18\njusterat-av: Anna Berg\nbeslut: § 41\n---\n#"))
            let digest = BoundText(plan.after, vocabulary: .standard).digest
            #expect(
                plan.message.text == """
                    Protokoll 2024-03-01 Möte: justerat av Anna Berg

                    - den 2024-03-18
                    - beslut § 41
                    - en åtgärd fick ett id
                    - registrerat av Åsa Öberg

                    Document: protokoll/2024-03-01.md
                    Document-Id: k7m2xp9q
                    Approved: 2024-03-18
                    Approved-by: Anna Berg
                    Approved-text: sha256 \(digest)
                    Decision: § 41
                    Command: approve

                    """)
            #expect(plan.tag?.prefix == "approved/k7m2xp9q/2024-03-18-")
        }
    }

    @Test func theIdOfALaterMentionIsTaken() throws {
        let later = "---\nserie: samverkan\n---\n# Möte 2024-03-08\n\n- [ ] Anna Berg: byt armaturer ^w2z7bn\n"
        try plan(Self.minutes, others: ["protokoll/2024-03-08.md": later]) { plan, _ in
            #expect(self.text(plan).contains("armaturer ^w2z7bn\n"))
        }
    }

    @Test func aDocumentWithoutAnIdGetsOne() throws {
        try plan("# Möte 2024-03-01\n") { plan, _ in
            let text = self.text(plan)
            let id = try #require(text.firstMatch(of: #/---\nid: ([a-z0-9]{8})\njusterat: /#)?.output.1)
            #expect(plan?.tag?.prefix == "approved/\(id)/2024-03-18-")
        }
    }

    private static let approved = minutes.replacing("byt armaturer", with: "byt armaturer ^c3d4fg")

    private static func prior(_ text: String, _ names: String...) -> ApprovalPlan.Prior {
        let digest = BoundText(Array(text.utf8), vocabulary: .standard).digest.description
        return ApprovalPlan.Prior(digest: digest, signatories: names.compactMap { Signatory(written: $0) })
    }

    @Test func theSamePeopleAgainAreNothingNew() throws {
        try plan(Self.approved, prior: Self.prior(Self.approved, "Anna Berg")) { plan, _ in #expect(plan == nil) }
    }

    @Test func anotherJoinsThoseOfTheSameText() throws {
        try plan(Self.approved, by: ["Bo Ek"], prior: Self.prior(Self.approved, "Anna Berg")) { plan, _ in
            #expect(plan?.signatories.map(\.name) == ["Anna Berg", "Bo Ek"])
            #expect(plan?.isCorrection == false)
        }
    }

    @Test func anotherTextIsACorrection() throws {
        try plan(Self.approved, by: ["Bo Ek"], prior: Self.prior(Self.minutes, "Anna Berg")) { plan, _ in
            #expect(plan?.signatories.map(\.name) == ["Bo Ek"])
            #expect(plan?.isCorrection == true)
        }
    }

    @Test func whatWasClaimedByHandIsApprovedToo() throws {
        let claimed = Self.approved.replacing("---\n#", with: "justerat: 2024-03-18\njusterat-av: Anna Berg\n---\n#")
        try plan(claimed) { plan, _ in
            #expect(plan?.after == plan?.before && plan?.tag != nil)
        }
    }

    private static let agreement = "---\nid: k7m2xp9q\nparter: [Kommunen, Polisen]\n---\n# Avtal\n\nSyfte.\n"
    private static let agreementPath = "avtal/polisen.md"

    @Test func anAgreementIsPendingUntilEachPartyHasSigned() throws {
        try plan(Self.agreement, by: ["Anna Berg, kommunen"], at: Self.agreementPath) { plan, _ in
            #expect(plan?.missing == ["Polisen"] && plan?.tag == nil)
            let text = self.text(plan)
            #expect(text.contains("Polisen]\njusterat-av:\n  - Anna Berg, Kommunen\n---\n"))
        }
        let prior = Self.prior(Self.agreement, "Anna Berg, Kommunen")
        try plan(Self.agreement, by: ["Bo Ek, Polisen"], at: Self.agreementPath, prior: prior) { plan, _ in
            #expect(plan?.missing == [] && plan?.tag != nil)
            #expect(self.text(plan).contains("justerat: 2024-03-18\n"))
        }
    }

    @Test func thePartyMustBeOneOfTheAgreement() throws {
        #expect(
            try refusal(Self.agreement, by: ["Anna Berg"], at: Self.agreementPath)
                == .unknownParty(Signatory("Anna Berg"), parties: ["Kommunen", "Polisen"]))
        #expect(
            try refusal(Self.agreement, by: ["Anna Berg, Skolan"], at: Self.agreementPath)
                == .unknownParty(Signatory("Anna Berg", of: "Skolan"), parties: ["Kommunen", "Polisen"]))
        #expect(try refusal("# Avtal\n", at: Self.agreementPath) == .noParties(path: Self.agreementPath))
    }

    @Test func whatCannotBeApprovedIsRefused() throws {
        let path = "protokoll/2024-03-01.md"
        #expect(try refusal("---\ntyp: uppföljning\n---\n# U\n") == .kind(.followUp, path: path))
        let finding = try refusal("---\ntyp: [a\n---\n# M\n")
        guard case .error(let error, let faulty)? = finding else {
            Issue.record("\(String(describing: finding))")
            return
        }
        #expect(faulty == path && error.code.rawValue == "document.front-matter")
        #expect(error.start == Position(line: 2, column: 6))
        #expect(try refusal("---\nid: Möte 1\n---\n# M\n") == .unusableID("Möte 1", path: path))
        #expect(try refusal("---\n{ rubrik: M }\n---\n# M\n") == .unproved(path: path))
    }
}

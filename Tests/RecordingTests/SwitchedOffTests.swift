import Git
import Recording
import TestSupport
import Testing

/// Kinds of personal data that the settings switch off: let through, and noted with the reason.
@Suite struct SwitchedOffTests {
    private static let phone = "Ring 070-765 43 21.\n"

    private func record(
        _ scene: Scene, _ text: String, reason: String = "Växelns nummer är offentliga"
    ) throws -> [String] {
        try scene.repository.write("plan.md", text)
        let change = Request.Change("plan.md", .asOnDisk(Array(text.utf8)))
        let gate = PersonalDataGate(off: [.phone, .email], reason: reason)
        _ = try scene.recorder().record(scene.request([change]), gate: gate)
        return try scene.repository.git("log", "-1", "--format=%(trailers:only)").split(separator: "\n").map(
            String.init)
    }

    @Test func whatIsLetThroughIsNoted() throws {
        let scene = try Scene()
        #expect(
            try record(scene, Self.phone) == [
                "Document: a", "Privacy-Off: phone", "Privacy-Reason: Växelns nummer är offentliga",
            ])
        try scene.checkClean()
    }

    @Test(arguments: [
        ("Ingenting.\n", []),
        ("kim@example.se\n", ["Privacy-Off: email"]),
        (phone + "kim@example.se\n", ["Privacy-Off: email", "Privacy-Off: phone"]),
    ])
    func onlyTheKindsThatAreThere(_ text: String, _ expected: [String]) throws {
        let scene = try Scene()
        #expect(try record(scene, text).filter { $0.hasPrefix("Privacy-Off") } == expected)
    }

    @Test func whatIsRecordedIsNotNotedAgain() throws {
        let scene = try Scene()
        _ = try record(scene, Self.phone)
        #expect(try record(scene, Self.phone + "Mer.\n") == ["Document: a"])
    }

    @Test func theOthersAreHeldBack() throws {
        let scene = try Scene()
        try scene.repository.write("plan.md", Self.phone + "850709-9805\n")
        let refusal = try scene.refusal { _ = try record(scene, Self.phone + "850709-9805\n") }
        guard case .personalData(let findings) = refusal else {
            Issue.record("\(refusal)")
            return
        }
        #expect(findings.map(\.kind) == [.personalNumber])
    }

    @Test func theReasonPassesTheGateToo() throws {
        let scene = try Scene()
        try scene.repository.write("plan.md", Self.phone)
        _ = try scene.refusal { _ = try record(scene, Self.phone, reason: "begärt av 850709-9805") }
        #expect(try record(scene, Self.phone, reason: "ny\nrad").last == "Privacy-Reason: ny rad")
    }
}

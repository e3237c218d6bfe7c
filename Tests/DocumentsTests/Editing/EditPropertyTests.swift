import Documents
import Glibc
import TestSupport
import Testing

/// Every edit command on every form, over generated documents and real ones; `EDIT_SEEDS` and `EDIT_STEP` say how many.
struct EditPropertyTests {
    private static func setting(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    private func judge(_ results: [EditProperties.Result], mostUnplaced: Double) {
        let faults = results.flatMap(\.faults)
        let unplaced = results.flatMap(\.unplaced)
        let tried = results.reduce(0) { $0 + $1.tried }
        print("edits: \(tried) tried, \(unplaced.count) without a place, \(faults.count) faults")
        if Self.setting("EDIT_SHOW") != nil { for line in unplaced { print("without a place: \(line)") } }
        #expect(faults.isEmpty, "\(faults.prefix(10).joined(separator: "\n"))")
        #expect(
            Double(unplaced.count) <= mostUnplaced * Double(tried), "\(unplaced.prefix(20).joined(separator: "\n"))")
    }

    @Test func generatedDocuments() {
        let count = Self.setting("EDIT_SEEDS").flatMap(UInt64.init) ?? 20
        let results = (0..<count).map { seed in
            EditProperties(path: "minutes/\(seed).md", bytes: Array(GeneratedDocument(seed: seed).text.utf8)).check()
        }
        judge(results, mostUnplaced: 0.01)
    }

    @Test func realDocuments() throws {
        guard let corpus = try SharedCorpus() else { return }
        let step = Self.setting("EDIT_STEP").flatMap(Int.init) ?? 400
        let results = try corpus.documents(every: step).map { path, bytes in
            EditProperties(path: "minutes/\(path)", bytes: bytes).check()
        }
        judge(results, mostUnplaced: 0.02)
    }
}

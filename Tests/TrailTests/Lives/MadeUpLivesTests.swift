import Documents
import Git
import Glibc
import Ledger
import TestSupport
import Testing
import Trail
import Workspace

/// Lives read from made-up histories, against what truly happened; `LIFE_ACTIONS`, `LIFE_MEETINGS` and `LIFE_SEEDS` say how many.
struct MadeUpLivesTests {
    private static func setting(_ name: String, _ usual: Int) -> Int {
        getenv(name).flatMap { Int(String(cString: $0)) } ?? usual
    }

    /// What was found of what there was.
    private struct Score {
        var events = 0
        var wrong: [String] = []
        var carriedByWords = 0
        var foundByWords = 0
        var reworded = 0
        var foundReworded = 0
        var proposals = 0
        var falseProposals = 0
        var vanished = 0
        var foundVanished = 0
        var falseAlarms = 0
        var told: [String] = []

        static func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }
    }

    @Test func everythingThatHappenedIsFound() throws {
        let (actions, meetings) = (Self.setting("LIFE_ACTIONS", 120), Self.setting("LIFE_MEETINGS", 15))
        var score = Score()
        for seed in 0..<Self.setting("LIFE_SEEDS", 1) {
            try Self.judge(MadeUpHistory(actions: actions, meetings: meetings, seed: UInt64(seed) + 41), &score)
        }
        print(
            "lives: \(score.events) events, \(score.wrong.count) lives told wrong; without ids "
                + "\(score.foundByWords) of \(score.carriedByWords) carried in the same words, "
                + "\(score.foundReworded) of \(score.reworded) in others, "
                + "\(score.falseProposals) false among \(score.proposals) proposals; "
                + "\(score.foundVanished) of \(score.vanished) vanished, \(score.falseAlarms) false alarms")
        if getenv("LIFE_SHOW") != nil { for line in score.told { print(line) } }
        #expect(score.wrong.isEmpty, "\(score.wrong.prefix(6).joined(separator: "\n"))")
        #expect(Score.share(score.foundByWords, of: score.carriedByWords) >= 0.95)
        #expect(Score.share(score.foundReworded, of: score.reworded) >= 0.8)
        #expect(Score.share(score.falseProposals, of: score.proposals) <= 0.02)
    }

    private static func judge(_ history: MadeUpHistory, _ score: inout Score) throws {
        let repository = try TemporaryRepository()
        try repository.record(history.commits)
        let opened = try Opened(repository)
        var documents: [String: Document] = [:]
        for entry in try opened.repository.files(in: try opened.repository.commit(opened.head).tree) {
            let path = WorkspacePath(entry.path)
            documents[path.text] = opened.reader.document(at: path, try opened.repository.blob(entry.id))
        }
        let lives = try ActionLives(
            from: opened.head, in: opened.repository, folder: WorkspacePath(""), reader: opened.reader,
            meetings: ActionLives.Meetings(of: Array(documents.values)))
        try expectSame(lives, knowing: documents, opened)
        let lines = try history.lives.map { life in
            try documents[life.path]?.actions.first { $0.text == life.text }.flatMap { try lives.line(of: $0) }
        }
        let paths = documents.keys.sorted()
        let ledger = Ledger(documents: paths.compactMap { documents[$0] }, today: Day(number: 30_000))
        let alarms = Set(ledger.vanished.map(\.action.action.text))
        let vanished = Set(history.lives.filter(\.vanished).map(\.text))
        score.vanished += vanished.count
        score.foundVanished += vanished.intersection(alarms).count
        score.falseAlarms += alarms.subtracting(vanished).count
        for text in alarms.subtracting(vanished) { score.told.append("false alarm: \(text)") }
        for text in vanished.subtracting(alarms) { score.told.append("no alarm: \(text)") }
        for (life, line) in zip(history.lives, lines) {
            score.events += life.events.count
            let told = Self.told(line)
            if told != life.events.sorted() {
                score.wrong.append("\(life.text) (\(life.id ?? "-")): \(told) for \(life.events.sorted())")
            }
            score.carriedByWords += life.carriedByWords
            score.foundByWords += min(line?.events.count { $0.isByWords } ?? 0, life.carriedByWords)
            let earlier = line?.kin.filter(\.isEarlier) ?? []
            score.proposals += earlier.count + (line?.events.count { $0.isByWords } ?? 0)
            let before = life.continues.flatMap { lines[$0] }
            let isFound = earlier.contains { kin in before.map { $0.action == kin.action } ?? false }
            score.falseProposals += earlier.count - (isFound ? 1 : 0)
            for kin in earlier where before?.action != kin.action {
                score.told.append("false \(kin.score): \(kin.action.text) → \(life.text)")
            }
            if !isFound, let before { score.told.append("missed: \(before.action.text) → \(life.text)") }
            if life.continues != nil {
                score.reworded += 1
                score.foundReworded += isFound ? 1 : 0
            }
        }
    }

    /// What is known already of documents changes no life.
    private static func expectSame(
        _ lives: ActionLives, knowing documents: [String: Document], _ opened: Opened
    ) throws {
        let unchanged = documents.keys.sorted().compactMap { documents[$0] }
        let others = try ActionLives(
            from: opened.head, in: opened.repository, folder: WorkspacePath(""), reader: opened.reader,
            meetings: ActionLives.Meetings(of: unchanged), unchanged: unchanged)
        let actions = unchanged.flatMap(\.actions)
        #expect(try others.lines(of: actions) == lives.lines(of: actions))
        for document in unchanged.prefix(2) {
            let asked = try ActionLives(
                from: opened.head, in: opened.repository, folder: WorkspacePath(""), reader: opened.reader,
                meetings: ActionLives.Meetings(of: unchanged), unchanged: unchanged, of: WorkspacePath(document.path))
            #expect(try asked.lines(of: document.actions) == lives.lines(of: document.actions))
        }
    }

    /// What counts of a life, as the history tells it.
    private static func told(_ line: LifeLine?) -> [String] {
        (line?.events ?? []).filter(\.counts).map { life in
            "\(life.occasion) \(life.event.kind.rawValue)" + (life.event.days.map { " \($0)" } ?? "")
        }.sorted()
    }
}

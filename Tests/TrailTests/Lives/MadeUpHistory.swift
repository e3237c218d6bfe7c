import Documents
import TestSupport

/// A history of meetings whose actions are made up, and what truly happened to each.
struct MadeUpHistory {
    /// An action as long as it can be followed: until it is carried in other words without an id.
    struct Life {
        var id: String?
        /// Where it stands last, and with which words.
        var path = ""
        var text = ""
        /// `3 postponed 14`: the recording, what happened, and by how many days.
        var events: [String] = []
        /// The life that this one goes on in other words.
        var continues: Int?
        /// Carried in the same words without an id, so often.
        var carriedByWords = 0
        /// Passed over by the meeting behind the last that spoke of it.
        var vanished = false
    }

    private(set) var lives: [Life] = []
    private(set) var commits: [FastImport.Commit] = []

    /// An action that is still spoken of.
    private struct Open {
        var life: Int
        var task: MadeUpTask
        var owner: Int
        var due: Day
        var state = " "
    }

    /// The minutes of a meeting while they are being written.
    private struct Minutes {
        var series: Int
        var day: Day
        var path: String
        var items: [Open] = []
        var approved = false
    }

    private var random: SeededGenerator
    private var open: [Int: [Open]] = [:]
    private var texts: Set<String> = []
    private static let seriesCount = 3
    private static let owners = ["anna", "bo", "cecilia", "david", "eva", "frans", "greta", "hans"]

    /// - Parameters:
    ///   - meetings: in all series together.
    init(actions: Int, meetings: Int, seed: UInt64) {
        random = SeededGenerator(seed: seed)
        for number in 0..<meetings {
            let due = (number + 1) * actions / meetings - number * actions / meetings
            hold(number, newActions: due)
        }
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    /// One meeting: perhaps an agenda, the minutes, perhaps a correction, an approval, perhaps another file name.
    private mutating func hold(_ number: Int, newActions: Int) {
        let series = number % Self.seriesCount
        let day = Day(number: 18_000 + number * 14)
        var minutes = Minutes(series: series, day: day, path: "minutes/s\(series)/\(day.iso).md")
        let hasAgenda = chance(50)
        let before = open[series] ?? []
        if hasAgenda {
            minutes.items = before.filter { $0.state != "x" }
            for item in minutes.items { carry(item, to: minutes.path) }
            record(minutes, on: day + -6)
            minutes.items = minutes.items.map { change($0, isThere: true) }
        } else {
            for item in before {
                if chance(2), item.state != "x" {
                    lives[item.life].vanished = true
                } else {
                    minutes.items.append(take(item, to: minutes.path))
                }
            }
        }
        for _ in 0..<newActions { minutes.items.append(raise(at: minutes.path, on: day)) }
        record(minutes, on: day)
        correct(&minutes)
        minutes.approved = true
        record(minutes, on: day + 3)
        if chance(10) { rename(&minutes) }
        command(&minutes)
        open[series] = minutes.items.filter { item in
            item.state != "-" && (item.state != "x" || lives[item.life].id != nil && chance(5))
        }
    }
}

extension MadeUpHistory {
    private func note(_ event: String, _ life: Int, in lives: inout [Life]) {
        lives[life].events.append("\(commits.count) \(event)")
    }

    private mutating func raise(at path: String, on day: Day) -> Open {
        var task = MadeUpTask(using: &random)
        while !texts.insert(task.text).inserted { task = MadeUpTask(using: &random) }
        let id = chance(50) ? "k\(lives.count)z" : nil
        lives.append(Life(id: id, path: path, text: task.text))
        note("raised", lives.count - 1, in: &lives)
        return Open(
            life: lives.count - 1, task: task, owner: Int.random(in: 0..<Self.owners.count, using: &random),
            due: day + Int.random(in: 10..<60, using: &random))
    }

    /// An item brought along as it is.
    private mutating func carry(_ item: Open, to path: String) {
        note("carried", item.life, in: &lives)
        lives[item.life].path = path
        if lives[item.life].id == nil { lives[item.life].carriedByWords += 1 }
    }

    /// An item that the minutes take up themselves, perhaps in other words.
    private mutating func take(_ item: Open, to path: String) -> Open {
        guard lives[item.life].id == nil, chance(25) else {
            carry(item, to: path)
            return change(item, isThere: false)
        }
        var item = item
        var task = item.task.reworded(using: &random)
        while !texts.insert(task.text).inserted { task = item.task.reworded(using: &random) }
        lives.append(Life(path: path, text: task.text, continues: item.life))
        (item.task, item.life) = (task, lives.count - 1)
        note("raised", item.life, in: &lives)
        if chance(30) { item.due = item.due + 20 }
        return item
    }

    /// What becomes of an item at a meeting; each thing by itself.
    private mutating func change(_ item: Open, isThere: Bool) -> Open {
        var item = item
        if item.state == "x" {
            item.state = " "
            note("reopened", item.life, in: &lives)
            return item
        }
        if chance(30) {
            item.state = chance(90) ? "x" : "-"
            note(item.state == "x" ? "closed" : "dropped", item.life, in: &lives)
            return item
        }
        if item.state == " ", chance(8) {
            item.state = "?"
            note("waiting", item.life, in: &lives)
        }
        if chance(12) {
            item.owner = (item.owner + 1 + Int.random(in: 0..<6, using: &random)) % Self.owners.count
            note("reassigned", item.life, in: &lives)
        }
        if chance(25) {
            let days = chance(85) ? Int.random(in: 7..<90, using: &random) : -Int.random(in: 1..<7, using: &random)
            item.due = item.due + days
            note("\(days > 0 ? "postponed" : "advanced") \(days)", item.life, in: &lives)
        }
        if lives[item.life].id != nil || isThere, chance(12) {
            var task = item.task.reworded(using: &random)
            while !texts.insert(task.text).inserted { task = item.task.reworded(using: &random) }
            // What only leaves words out of a text is no other wording where it is carried.
            if isThere || !task.isCut(from: item.task) { note("reworded", item.life, in: &lives) }
            item.task = task
            lives[item.life].text = task.text
        }
        return item
    }

    /// A slip that is put right before the approval: no event, or the last of two.
    private mutating func correct(_ minutes: inout Minutes) {
        guard chance(30), let index = minutes.items.indices.last, minutes.items[index].state == " " else { return }
        minutes.items[index].due = minutes.items[index].due + 1
        record(minutes, on: minutes.day + 1)
    }

    /// Tells a due date by a command, with a reason, after the approval of the minutes' last item.
    private mutating func command(_ minutes: inout Minutes) {
        guard chance(20), let index = minutes.items.indices.first, minutes.items[index].state == " " else { return }
        minutes.items[index].due = minutes.items[index].due + 11
        note("postponed 11", minutes.items[index].life, in: &lives)
        record(minutes, on: minutes.day + 5, message: "Framflyttad\n\nReason: sjukdom\nCommand: postpone\n")
    }

    private mutating func rename(_ minutes: inout Minutes) {
        let old = minutes.path
        minutes.path = "minutes/s\(minutes.series)/\(minutes.day.iso)-justerat.md"
        for index in lives.indices where lives[index].path == old { lives[index].path = minutes.path }
        record(minutes, on: minutes.day + 4, deleting: old)
    }

    private mutating func record(
        _ minutes: Minutes, on day: Day, message: String = "Protokoll", deleting old: String? = nil
    ) {
        let head =
            "serie: s\(minutes.series)\ndatum: \(minutes.day.iso)\(minutes.approved ? "\njusterat: \((minutes.day + 3).iso)" : "")"
        let items = minutes.items.map { item in
            let id = lives[item.life].id.map { " ^\($0)" } ?? ""
            return "- [\(item.state)] @\(Self.owners[item.owner]) \(item.task.text) senast \(item.due.iso)\(id)\n"
        }
        let text = "---\n\(head)\n---\n\n# Möte \(minutes.day.iso)\n\n## Åtgärder\n\n\(items.joined())"
        commits.append(FastImport.Commit(message: message, day: day.number, files: [minutes.path: text], deleted: old))
    }
}

import TestSupport

/// A document put together by chance from the ways people write actions.
struct GeneratedDocument {
    private var random: SeededGenerator
    private(set) var text = ""

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        let ending = pick(["\n", "\n", "\r\n"])
        var lines = [pick(["", "---\ntitle: Möte\ndate: 2024-03-05\n---\n", "\u{FEFF}"]) + "# Möte 2024-03-05", ""]
        for _ in 0..<Int.random(in: 1...5, using: &random) { lines += block() + [""] }
        text = lines.joined(separator: "\n").replacing("\n", with: ending)
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &random)]
    }

    private mutating func words() -> String {
        let all = [
            "ring", "skolan", "boka **lokalen**", "se över `belysningen`", "mejla [listan](https://exempel.se/a_b)",
            "call the school", "fixa (snart)", "öppna åtgärden", "ta fram *en* rutin",
            "a | b".replacing("|", with: "/"),
            "städa – och röj", "kolla 3 av 5", "gör §4 klart", "x < y & z", "\\*stjärna\\*",
        ]
        let first = pick(all)
        return Bool.random(using: &random) ? first : "\(first) \(pick(all))"
    }

    private mutating func owner() -> String {
        pick(["", "", " @bo", " (Bo Ek)", ". Ansvarig: Åsa Öberg", " (@bo, @åsa)", " [owner:: Bo Ek]", " – Anna Lind"])
    }

    private mutating func due() -> String {
        pick([
            "", "", " senast v. 12", " senast den 1 mars", ", 15/6", " due:2024-04-01", " 📅 2024-04-01", " by March 1",
            ", löpande", " [due:: 1 mars]", " före mars", " klart senast Q3 2024",
        ])
    }

    private mutating func ending() -> String {
        pick(["", "", ".", " #tagg", " !hög", " ^b4d8rf".replacing("b4d8rf", with: id()), "  ", " <!-- not -->"])
    }

    private mutating func id() -> String {
        String((0..<6).map { _ in pick(Array("bcdfghjk23456789")) }).replacing("2", with: "b")
    }

    private mutating func item() -> String { words() + owner() + due() + ending() }

    private mutating func block() -> [String] {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return (0..<3).map { _ in "- [\(pick([" ", "x", "/", "-", "?"]))] \(item())" }
        case 1: return ["\(pick(["Åtgärd", "ACTION", "AP 3", "Uppgift"])): \(item())"]
        case 2: return ["## \(pick(["Åtgärder", "Next steps", "Action items"]))", "", "- \(item())", "* \(item())"]
        case 3: return table()
        case 4:
            return ["## Uppföljning från förra mötet", "", "- \(words()) – pågår, väntar svar", "- \(words()): klart"]
        case 5: return ["Styrgruppen uppdrar åt Bo Ek att \(words())\(due()). Sedan fikades det."]
        case 6: return ["- [ ] \(words())\(owner())", "  - [ ] \(item())", "  - \(words())", "", "1. [ ] \(item())"]
        default: return ["\(words()).", "", "> - [ ] \(item())", "", "- \(words())"]
        }
    }

    private mutating func table() -> [String] {
        let header = pick([
            ["Åtgärd", "Ansvarig", "Klart", "Status"], ["Action", "Owner", "Due"], ["Vad", "Vem"], ["Task", "Status"],
            ["Nr", "Uppgift", "Läge", "Ansvarig", "När"],
        ])
        let rows = (0..<3).map { _ in
            header.map { column -> String in
                switch column {
                case "Åtgärd", "Action", "Vad", "Task", "Uppgift": words()
                case "Ansvarig", "Owner", "Vem": pick(["", "Bo Ek", "@åsa", "Bo Ek + Åsa Öberg", "TBD", "**Polisen**"])
                case "Klart", "Due", "När": pick(["", "v. 12", "2024-04-01 (preliminärt)", "-", "löpande"])
                case "Nr": "1"
                default: pick(["", "Pågår", "klar 2024-03-01", "**Klar**", "väntar på svar", "inväntar"])
                }
            }
        }
        let width = pick([0, 12, 24])
        let isOpen = Bool.random(using: &random)
        func line(_ cells: [String]) -> String {
            let padded = cells.map { $0 + String(repeating: " ", count: max(0, width - $0.count)) }
            return isOpen ? padded.joined(separator: " | ") : "| " + padded.joined(separator: " | ") + " |"
        }
        return [line(header), line(header.map { _ in "---" })] + rows.map(line)
    }
}

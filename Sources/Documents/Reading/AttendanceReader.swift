import Markdown
import Text

/// Finds who was called: attendance sections, tables and lines; the absent count too.
struct AttendanceReader {
    let page: Page
    let outline: Outline

    private var words: HeadingWords { page.vocabulary.headings }

    /// Where the lines end of all that may call anybody, with what stands next to it.
    private(set) var end = 1

    mutating func read(into reading: inout Reading) {
        for key in [FrontMatter.Key.present, .absent] {
            reading.attendees += reading.frontMatter.list(key).compactMap { attendee($0[...]) }
        }
        let matter = reading.frontMatter.range
        if !matter.isEmpty { end = page.position(matter.upperBound).line + 1 }
        guard page.signals.all.contains(.attendance) else { return }
        var leads = false
        for block in page.tree.children(of: 0) {
            let node = page.tree.nodes[block]
            let section = outline.section(ofBlock: block)
            let inSection = outline.governing(section).map { outline.sections[$0].role == .attendance } ?? false
            if leads || inSection || mayCall(block) { end = endOfLines(block) + Self.nextLines }
            switch node.kind {
            case .list where inSection || leads: readList(block, &reading)
            case .list: readCallingItems(block, &reading)
            case .table: readTable(block, inSection: inSection, &reading)
            case .paragraph: leads = readParagraph(node, inSection: inSection, &reading)
            default: break
            }
            if node.kind != .paragraph { leads = false }
        }
    }

    /// Two lines tell what stands below a block: how it begins, and whether it is a table.
    static let nextLines = 2

    /// Where the lines of a block end, with those behind it up to the next one.
    private func endOfLines(_ block: Int) -> Int {
        let next = page.tree.nodes[block].subtreeEnd
        return next < page.tree.nodes.count ? page.tree.nodes[next].start.line : page.source.index.count + 1
    }

    private func mayCall(_ block: Int) -> Bool {
        page.signals.of(page.tree.nodes[block].start.line, through: endOfLines(block) - 1).contains(.attendance)
    }

    /// Reads `Present: A, B`; whether the line only leads to a list below.
    private func readParagraph(_ node: MarkdownTree.Node, inSection: Bool, _ reading: inout Reading) -> Bool {
        var leads = false
        guard inSection || page.signals(of: node).contains(.attendance) else { return leads }
        for line in page.lines(of: node) where line.count < 4000 && (inSection || mayCall(line)) {
            let text = page.string(line)
            guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
                leads = isAttendance(text)
                if inSection, !leads { readNames(text[...], &reading) }
                continue
            }
            let names = text[text.utf8.index(after: colon)...]
            if isAttendance(text[..<colon]) {
                leads = names.trimmed.isEmpty
                readNames(names, &reading)
            } else if inSection {
                readNames(names, &reading)
            }
        }
        return leads
    }

    /// A cheap look at the first bytes, so that most lines are not read at all.
    private func mayCall(_ line: Range<Int>) -> Bool {
        let head = Folded.fold(Array(page.bytes[line.prefix(32)]))
        return head.indices.contains { index in
            (index == 0 || !Folded.isWord(head[index - 1]))
                && words.callings.match(head, at: index, before: head.count) != nil
        }
    }

    private func isAttendance(_ text: some StringProtocol) -> Bool {
        let key = HeadingWords.key(text)
        return words.attendance.contains(key) || words.absence.contains(key)
    }

    private func readNames(_ text: Substring, _ reading: inout Reading) {
        for part in text.utf8.split(whereSeparator: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }) {
            var name: [Substring] = []
            for word in part.split(separator: Folded.blank).map({ Substring($0) }) {
                // `Kultur- och fritid` is one name.
                if let last = name.last, last.utf8.last != UInt8(ascii: "-"), page.vocabulary.owners.and.contains(word)
                {
                    add(name, &reading)
                    name = []
                } else {
                    name.append(word)
                }
            }
            add(name, &reading)
        }
    }

    private func add(_ name: [Substring], _ reading: inout Reading) {
        if let found = attendee(name.joined(separator: " ")[...]) { reading.attendees.append(found) }
    }

    /// Items of any list that call people: `- Present: A, B`, or `- Present` with a list below.
    private func readCallingItems(_ list: Int, _ reading: inout Reading) {
        for item in page.tree.children(of: list) {
            guard let paragraph = page.ownParagraph(ofItem: item),
                page.signals(of: page.tree.nodes[paragraph]).contains(.attendance),
                let line = page.lines(of: page.tree.nodes[paragraph]).first, mayCall(line),
                readParagraph(page.tree.nodes[paragraph], inSection: false, &reading)
                    || isAttendance(page.string(line))
            else { continue }
            for child in page.tree.children(of: item) where page.tree.nodes[child].kind == .list {
                readList(child, &reading)
            }
        }
    }

    private func readList(_ list: Int, _ reading: inout Reading) {
        for item in page.tree.children(of: list) {
            guard let paragraph = page.ownParagraph(ofItem: item),
                var line = page.lines(of: page.tree.nodes[paragraph]).first
            else { continue }
            if let box = CheckboxForm.box(page.bytes, line) { line = box.textStart..<line.upperBound }
            let text = page.string(line)
            let parts = text.utf8.split(separator: UInt8(ascii: ","))
            if parts.count > 2 {
                readNames(text[...], &reading)
            } else if let first = parts.first, let found = attendee(Substring(first)) {
                reading.attendees.append(found)
            }
        }
    }

    private func readTable(_ table: Int, inSection: Bool, _ reading: inout Reading) {
        for (number, row) in page.tree.children(of: table).enumerated() {
            let node = page.tree.nodes[row]
            guard let cell = page.source.cells(ofLine: node.start.line, from: node.start.column).first else { continue }
            let text = page.string(cell)
            if number == 0 {
                guard inSection || isAttendance(text) else { return }
            } else if let found = attendee(text[...]) {
                reading.attendees.append(found)
            }
        }
    }

    /// A name, and the initials behind it: `Frida Holm (FH)`; a handle is a name too.
    private func attendee(_ text: Substring) -> Attendee? {
        var name = text.trimmed
        var initials: String?
        if let open = name.utf8.firstIndex(of: UInt8(ascii: "(")) {
            let inside = name[name.utf8.index(after: open)...].prefix { $0 != ")" }
            if (2...4).contains(inside.count), inside.allSatisfy(\.isUppercase) { initials = String(inside) }
            name = name[..<open].trimmed
        }
        if let end = Self.endOfName(name) { name = name[..<end].trimmed }
        if name.hasPrefix("@") { name = name.dropFirst() }
        guard name.utf8.count <= 60, let first = name.first, first.isLetter, isShort(name.utf8) else { return nil }
        return Attendee(name: String(name), initials: initials)
    }

    /// At most four words.
    private func isShort(_ name: Substring.UTF8View) -> Bool {
        name.count { $0 == Folded.blank } < 4 || name.split(separator: Folded.blank).count <= 4
    }

    /// Where a slash, or a dash between blanks, divides a name from what is said of it.
    private static func endOfName(_ name: Substring) -> Substring.Index? {
        let bytes = Array(name.utf8)
        let end = bytes.indices.first { index in
            switch bytes[index] {
            case UInt8(ascii: "/"): true
            case UInt8(ascii: " "): dashes.contains { bytes[index...].starts(with: $0) }
            default: false
            }
        }
        return end.map { name.utf8.index(name.startIndex, offsetBy: $0) }
    }

    private static let dashes = [" – ", " - ", " — "].map { Array($0.utf8) }
}

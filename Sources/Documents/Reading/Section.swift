import Text

/// What stands below one heading, and what the heading says about it.
struct Section: Sendable {
    /// Plain text, without a trailing colon where the heading is a bold or labelled line.
    var title: String
    /// 1 to 6; a bold or labelled line is one below the nearest heading; 0 for what stands before any heading.
    var level: Int
    var line: Int
    var parent: Int?
    var role: Role
    /// A bold or labelled line, not a heading of Markdown's own.
    var isLine = false
    /// A review that says not of what, and may hold topics too.
    var isLoose = false
    /// A paragraph of prose stands directly below.
    var hasProse = false
    /// The date the heading begins with.
    var day: Day?
    /// The one year the heading names (`Handlingsplan 2024`).
    var year: Int?
    /// The party whose commitments stand below (`Polisen åtar sig`).
    var party: String?
    /// The block of a heading that gives its section no role; title and day are read where an action carries them.
    var unread: Int?

    enum Role: Hashable, Sendable, CaseIterable {
        case plain, attendance, agenda, topics, action, review, commitments
    }
}

/// The sections of a document, outermost first.
struct Outline: Sendable {
    var sections = [Section(title: "", level: 0, line: 0, role: .plain)]
    /// The block each section begins with, by the block's index in the tree; both in order.
    var firstBlocks = [0]

    /// The section a top-level block stands in; a heading's own is the one it opens.
    func section(ofBlock block: Int) -> Int {
        var (low, high) = (0, firstBlocks.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if firstBlocks[middle] <= block { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// The section and those around it, innermost first.
    func chain(_ section: Int) -> [Int] {
        var chain: [Int] = []
        var next: Int? = section
        while let index = next {
            chain.append(index)
            next = sections[index].parent
        }
        return chain
    }

    /// The headings above, outermost first.
    func titles(_ section: Int) -> [String] {
        chain(section).reversed().map { sections[$0].title }.filter { !$0.isEmpty }
    }

    /// The nearest section around that says what its lists are, itself included.
    func governing(_ section: Int) -> Int? {
        var next: Int? = section
        while let index = next {
            if sections[index].role != .plain { return index }
            next = sections[index].parent
        }
        return nil
    }

    /// Whether boxes here are attendance or agenda, not actions.
    ///
    /// An agenda's points are ticked at the top; what is nested below one was noted under it.
    func excludesBoxes(_ section: Int, nested: Bool) -> Bool {
        guard let governing = governing(section) else { return false }
        switch sections[governing].role {
        case .attendance: return true
        // Below an agenda's own sub-headings minutes may be taken.
        case .agenda: return !nested && (section == governing || !sections[section].hasProse)
        case .plain, .topics, .action, .review, .commitments: return false
        }
    }
}

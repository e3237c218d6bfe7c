/// What the headings around a section say of the actions in it.
struct SectionContext {
    /// The index in `Reading.sections`.
    let section: Int
    /// The headings, outermost first.
    let heading: [String]
    /// The date of the nearest dated heading.
    let day: Day?
    /// The first day of the year that the nearest heading with one names; what is planned for a year is due in it.
    let firstDay: Day?
    /// The nearest heading that is a known person's or organisation's name.
    let owner: Action.Owner?

    init(_ section: Int, of outline: Outline, known: KnownNames) {
        self.section = section
        let chain = outline.chain(section).map { outline.sections[$0] }
        heading = chain.reversed().map(\.title).filter { !$0.isEmpty }
        day = chain.lazy.compactMap(\.day).first
        firstDay = chain.lazy.compactMap(\.year).first.flatMap { Day(year: $0, month: 1, day: 1) }
        owner = known.isEmpty ? nil : chain.lazy.compactMap { known.ownerNamed($0.title) }.first
    }
}

extension KnownNames {
    /// No name is longer, in bytes.
    private static let longestName = 200

    /// The person or organisation that is all of a title.
    func ownerNamed(_ title: String) -> Action.Owner? {
        guard !title.isEmpty, title.utf8.count <= Self.longestName, case .one(let entity)? = lookup(title),
            !entity.isRole
        else { return nil }
        return owner(title, .one(entity), .lead)
    }
}

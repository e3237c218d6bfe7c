/// How often the due date of an action was moved to a later day, and by how many days in all.
package struct Postponements: Hashable, Sendable {
    package var count: Int
    /// Of the moves between two known days.
    package var days: Int

    package init(count: Int, days: Int) {
        self.count = count
        self.days = days
    }
}

extension String {
    /// The text as part of a line.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

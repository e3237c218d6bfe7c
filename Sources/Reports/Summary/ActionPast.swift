/// What the past of an action adds to what documents say of it today.
package struct ActionPast: Hashable, Sendable {
    /// How often its due date was moved to a later day, between meetings or approvals.
    package var postponements: Int
    /// By how many days in all, where the days are known.
    package var postponedDays: Int
    /// Through how many meetings it went after the one that raised it.
    package var carried: Int
    /// Days since it was raised; nil where no document says when.
    package var age: Int?

    package init(postponements: Int = 0, postponedDays: Int = 0, carried: Int = 0, age: Int? = nil) {
        self.postponements = postponements
        self.postponedDays = postponedDays
        self.carried = carried
        self.age = age
    }

    /// The past of what is one action in two places: where both know of it the longer one.
    func joined(_ other: ActionPast) -> ActionPast {
        let longer = postponements >= other.postponements ? self : other
        return ActionPast(
            postponements: longer.postponements, postponedDays: longer.postponedDays,
            carried: max(carried, other.carried), age: [age, other.age].compactMap(\.self).max())
    }
}

/// What a command wants a document to say of an action from now on.
package enum ActionChange: Hashable, Sendable {
    case state(Action.State)
    /// Due on that day.
    case due(Day)
    case assign(Assignment)
    /// The id it shall bear, without the `^`; only for one that bears none.
    case id(String)

    /// Who takes an action over.
    package struct Assignment: Hashable, Sendable {
        /// Whose place is taken, as written or as the register names them; nil for the lead's.
        package var from: String?
        /// The name as it is to be written.
        package var to: String
        /// Written in the place of another handle.
        package var handle: String?

        /// Takes names as they are typed or as the register has them.
        package init(from: String? = nil, to: String, handle: String? = nil) {
            self.from = from
            self.to = to
            self.handle = handle
        }
    }
}

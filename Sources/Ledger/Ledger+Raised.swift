import Documents

extension Ledger {
    /// Ids of the actions that were first mentioned in another document: a mention here carries them on.
    package func ids(raisedOutside path: String) -> Set<String> {
        Set(actions.filter { $0.raised.path != path }.compactMap(\.action.joiningID))
    }
}

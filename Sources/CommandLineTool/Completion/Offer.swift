import ArgumentParser

/// What of a workspace, its past or the program may be offered for a value on the command line.
enum Offer: String {
    /// Any document.
    case documents
    /// Actions that may be closed or moved.
    case outstanding
    /// Actions that are closed.
    case closed
    /// Sentences that may be made actions.
    case suggestions
    /// Whatever may be asked for its past.
    case pastSubjects
    /// Whoever has something to do.
    case owners
    /// The people and organisations of the register.
    case people
    case organisations
    case series
    /// A series, or a document of one.
    case meetings
    case kinds
    case templatedKinds
    /// States, several of them with commas.
    case states
    /// Recordings, by their ids.
    case recordings
    /// A recording, or a document for its latest one.
    case changes
    /// What changes are told since.
    case times

    /// Whether several may stand in one word, with commas.
    var isList: Bool { self == .states }
}

extension CompletionKind {
    /// Offers what `__complete` finds.
    ///
    /// The parser has no place for such a name in what it dumps; a shell's own command is the one text it hands on as it is.
    static func offering(_ offer: Offer) -> CompletionKind { .shellCommand(offer.rawValue) }
}

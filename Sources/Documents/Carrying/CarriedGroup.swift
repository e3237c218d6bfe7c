/// Actions that are carried forward under one sub-heading.
package struct CarriedGroup: Hashable, Sendable {
    package var heading: Heading
    package var actions: [CarriedAction]

    /// Takes actions in the order they are to stand in.
    package init(_ heading: Heading, _ actions: [CarriedAction]) {
        self.heading = heading
        self.actions = actions
    }

    package enum Heading: Hashable, Sendable {
        /// The lead of them all.
        case owner(String)
        case everyone
        case unowned
        /// They stand directly where they are put.
        case none
    }
}

/// Where carried actions go in a document.
package enum CarriedPlace: Hashable, Sendable {
    /// The section that reviews earlier actions; one is added where there is none.
    case review
    /// In the place of a line that holds just this; where there is none, as `review`.
    case line(String)
    /// The section whose heading begins with a day; one is added at the end where there is none.
    case day(Day)
}

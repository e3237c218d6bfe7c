/// Actions that are carried forward under one sub-heading.
package struct CarriedGroup: Hashable, Sendable {
    /// What the sub-heading says.
    package var heading: Heading
    /// In the order they are written.
    package var actions: [CarriedAction]

    /// Takes actions in the order they are to stand in.
    package init(_ heading: Heading, _ actions: [CarriedAction]) {
        self.heading = heading
        self.actions = actions
    }

    /// Whose actions stand below.
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

extension CarriedGroup {
    /// One group for each lead, in an order of their names; what is everyone's comes behind them, what is nobody's last.
    ///
    /// Within a group the actions keep their order.
    package static func byOwner(
        _ actions: [CarriedAction], ordered precedes: (String, String) -> Bool
    ) -> [CarriedGroup] {
        var groups: [CarriedGroup] = []
        for carried in actions {
            if let index = groups.firstIndex(where: { $0.heading == carried.heading }) {
                groups[index].actions.append(carried)
            } else {
                groups.append(CarriedGroup(carried.heading, [carried]))
            }
        }
        return groups.sorted { left, right in
            switch (left.heading, right.heading) {
            case (.owner(let first), .owner(let second)): precedes(first, second)
            default: left.heading.rank < right.heading.rank
            }
        }
    }
}

extension CarriedGroup.Heading {
    fileprivate var rank: Int {
        switch self {
        case .owner: 0
        case .everyone: 1
        case .unowned: 2
        case .none: 3
        }
    }
}

extension CarriedAction {
    /// The sub-heading it belongs under: that of whoever leads it, once it is changed.
    fileprivate var heading: CarriedGroup.Heading {
        var lead = action.owners.first.map { $0.name ?? $0.written }
        for case .assign(let assignment) in changes {
            if assignment.from == nil || action.owners.first?.isNamed(assignment.from ?? "") == true {
                lead = assignment.to
            }
        }
        if let lead { return .owner(lead) }
        return action.everyone ? .everyone : .unowned
    }
}

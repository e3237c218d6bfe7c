package import Documents
package import Ledger

/// What a list of actions is divided by.
package enum ActionGrouping: String, Hashable, Sendable, CaseIterable {
    case owner, org, due, document, series, area, tag, change, none
}

/// A part of a list, under a heading of its own.
package struct ActionGroup: Hashable, Sendable {
    package var heading: Heading
    package var actions: [TrackedAction]

    /// What the actions of a group have in common.
    package enum Heading: Hashable, Sendable {
        case period(Period)
        /// A name as it is shown.
        case named(String)
        /// What has no value of the kind the list is divided by.
        case unnamed(ActionGrouping)
        /// What happened to them since a time.
        case change(ActionEvent.Kind)
        case whole
    }

    /// When something is to be done, seen from today; in the order of a list.
    package enum Period: String, Hashable, Sendable, CaseIterable {
        case overdue, soon, later, ongoing, undated, unowned, commitments, done, dropped
    }
}

extension ActionsReport {
    /// Divides the actions; `precedes` is the order of names in the reader's language.
    ///
    /// With several areas or tags an action stands under each.
    package func groups(
        by grouping: ActionGrouping, precedes: (String, String) -> Bool
    ) -> [ActionGroup] {
        switch grouping {
        case .none: actions.isEmpty ? [] : [ActionGroup(heading: .whole, actions: actions)]
        case .due: periods()
        case .change: changed()
        case .owner: named(.owner, precedes) { $0.action.lead.map { [$0.shownName] } ?? [] }
        case .org: named(.org, precedes) { organisation(of: $0.action).map { [$0] } ?? [] }
        case .document: documents()
        case .series: named(.series, precedes) { $0.document.series.map { [seriesTitles[$0] ?? $0] } ?? [] }
        case .area: named(.area, precedes) { $0.document.areas }
        case .tag: named(.tag, precedes) { $0.action.tags }
        }
    }

    /// By what happened to them; an action to which several things happened stands under each.
    private func changed() -> [ActionGroup] {
        Self.kinds.compactMap { kind in
            let found = actions.filter { tracked in
                changes[MentionPlace(tracked.action)]?.contains { $0.kind == kind } ?? false
            }
            return found.isEmpty ? nil : ActionGroup(heading: .change(kind), actions: found)
        }
    }

    /// In the order in which a meeting wants to hear of them.
    private static let kinds: [ActionEvent.Kind] = [
        .raised, .closed, .dropped, .postponed, .advanced, .reassigned, .reworded, .waiting, .reopened, .carried,
        .vanished,
    ]

    /// The last day that counts as soon: the next meeting's, else thirty days from today.
    package var soonLimit: Day { header.nextMeeting ?? header.today + 30 }

    /// The name of the organisation whose task it is, where the register knows it.
    package func organisation(of action: Action) -> String? {
        action.lead?.organisation.map { organisations[$0] ?? $0 }
    }

    private func periods() -> [ActionGroup] {
        let byPeriod = Dictionary(grouping: actions, by: period(of:))
        return ActionGroup.Period.allCases.compactMap { period in
            byPeriod[period].map { ActionGroup(heading: .period(period), actions: $0) }
        }
    }

    /// Lateness comes before the lack of an owner: what is late is dealt with first, whoever it belongs to.
    package func period(of tracked: TrackedAction) -> ActionGroup.Period {
        let action = tracked.action
        switch action.state {
        case .done: return .done
        case .dropped: return .dropped
        case .open, .active, .waiting: break
        }
        if !tracked.outstanding { return .commitments }
        if tracked.overdue { return .overdue }
        if let date = action.due?.date, date <= soonLimit { return .soon }
        if action.owners.isEmpty && !action.everyone { return .unowned }
        if action.due?.date != nil { return .later }
        return action.due?.ongoing == true ? .ongoing : .undated
    }

    private func named(
        _ grouping: ActionGrouping, _ precedes: (String, String) -> Bool,
        _ names: (TrackedAction) -> [String]
    ) -> [ActionGroup] {
        var byName: [String: [TrackedAction]] = [:]
        var unnamed: [TrackedAction] = []
        for action in actions {
            let found = names(action)
            if found.isEmpty { unnamed.append(action) }
            for name in found { byName[name, default: []].append(action) }
        }
        let groups = byName.sorted { precedes($0.key, $1.key) }
            .map { ActionGroup(heading: .named($0.key), actions: $0.value) }
        return unnamed.isEmpty
            ? groups : groups + [ActionGroup(heading: .unnamed(grouping), actions: unnamed)]
    }

    /// By document, the latest first; undated ones last.
    private func documents() -> [ActionGroup] {
        let byPath = Dictionary(grouping: actions, by: \.action.path)
        let paths = byPath.keys.sorted { left, right in
            let (leftDate, rightDate) = (sources[left]?.date, sources[right]?.date)
            if leftDate != rightDate {
                return (leftDate?.number ?? .min) > (rightDate?.number ?? .min)
            }
            return left < right
        }
        return paths.map { path in
            ActionGroup(heading: .named(citation(of: path)), actions: byPath[path] ?? [])
        }
    }
}

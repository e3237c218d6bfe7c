package import Documents

/// What one recording made of one document, as far as its actions go.
package struct VersionStep<Version: Hashable & Sendable>: Sendable {
    /// What the document was; nil for a new one.
    package var old: Content?
    /// What it is; nil for a deleted one.
    package var new: Content?
    /// Counts the meetings and approvals before it: what is typed between two of these is drafting.
    package var period: Int

    /// A version with the actions it speaks of.
    package struct Content: Sendable {
        package var version: Version
        package var path: String
        package var actions: [Action]

        package init(_ version: Version, path: String, actions: [Action]) {
            self.version = version
            self.path = path
            self.actions = actions
        }
    }

    package init(old: Content?, new: Content?, period: Int) {
        self.old = old
        self.new = new
        self.period = period
    }
}

/// When and how documents came to be what they are: one recording.
package struct Occasion: Hashable, Sendable {
    /// Told of each event that it brought.
    package var number: Int
    /// A command about actions made it: what it did was meant, whatever the state of the document.
    package var isByCommand: Bool
    package var reason: String?
    /// Taken back, or a taking back.
    package var isNeverMeant: Bool

    package init(number: Int, isByCommand: Bool = false, reason: String? = nil, isNeverMeant: Bool = false) {
        self.number = number
        self.isByCommand = isByCommand
        self.reason = reason
        self.isNeverMeant = isNeverMeant
    }
}

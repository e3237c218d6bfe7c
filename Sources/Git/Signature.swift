/// A person as git names one.
package struct Identity: Hashable, Sendable {
    /// `user.name`, as written.
    package var name: String
    /// `user.email`, without the angle brackets.
    package var email: String

    /// Takes a name and an address as they are.
    package init(name: String, email: String) {
        self.name = name
        self.email = email
    }
}

/// An instant with the offset of the clock that showed it.
package struct Timestamp: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    package var seconds: Int64
    /// Minutes east of UTC.
    package var offsetMinutes: Int

    /// Takes an instant and the offset it was shown with.
    package init(seconds: Int64, offsetMinutes: Int) {
        self.seconds = seconds
        self.offsetMinutes = offsetMinutes
    }
}

/// Who did something and when: the author or the committer of a commit.
package struct Signature: Hashable, Sendable {
    /// The person.
    package var identity: Identity
    /// When, by that person's clock.
    package var time: Timestamp

    /// Takes a person and a time.
    package init(_ identity: Identity, at time: Timestamp) {
        self.identity = identity
        self.time = time
    }
}

extension Signature {
    /// The form in which commits, tags and reflogs name who did something and when: `Name <email> seconds +hhmm`.
    package var headerForm: String {
        let minutes = abs(time.offsetMinutes)
        let digits = String(10_000 + minutes / 60 * 100 + minutes % 60).dropFirst()
        return "\(identity.name) <\(identity.email)> \(time.seconds) \(time.offsetMinutes < 0 ? "-" : "+")\(digits)"
    }
}

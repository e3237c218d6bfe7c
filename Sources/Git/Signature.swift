/// A person as git names one.
package struct Identity: Hashable, Sendable {
    package var name: String
    package var email: String

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

    package init(seconds: Int64, offsetMinutes: Int) {
        self.seconds = seconds
        self.offsetMinutes = offsetMinutes
    }
}

/// Who did something and when: the author or the committer of a commit.
package struct Signature: Hashable, Sendable {
    package var identity: Identity
    package var time: Timestamp

    package init(_ identity: Identity, at time: Timestamp) {
        self.identity = identity
        self.time = time
    }
}

import Git
import Text

/// What one commit did to one path.
struct PathTouch: Hashable, Sendable {
    /// The commit's number in the index.
    let commit: Int
    /// The file that the commit holds at the path; nil where there is none.
    var new: ObjectID?
    /// What each of the commit's parents holds there.
    var old: [Side]
    /// The commit changed no other path, and is no merge.
    let isAlone: Bool

    /// What a parent holds at the path.
    enum Side: Hashable, Sendable {
        /// What the commit itself does.
        case same
        case other(ObjectID?)
    }
}

extension PathTouch {
    /// How many touches of a path stand in one part of its list, so that a further one does not write all anew.
    static let mostInPart = 64

    /// A part of what was done to a path, the oldest first.
    struct Part {
        var touches: [PathTouch]
        /// There is a further part.
        var isContinued: Bool

        init(touches: [PathTouch], isContinued: Bool) { (self.touches, self.isContinued) = (touches, isContinued) }
    }
}

extension PathTouch.Part {
    private static let alone = 1
    private static let deleted = 2
    /// The commit has one parent, which holds what the touch before this one left.
    private static let follows = 4
    /// The commit has one parent, which holds nothing.
    private static let added = 8

    /// Writes the part as the index keeps it.
    func packed() -> PackedWriter {
        var writer = PackedWriter()
        writer.write(isContinued ? 1 : 0)
        writer.write(touches.count)
        var (last, previous): (Int, ObjectID?) = (0, nil)
        for touch in touches {
            writer.write(touch.commit - last)
            let isAdded = touch.old == [.other(nil)]
            let isFollowing = !isAdded && touch.old == [.other(previous)]
            writer.write(
                (touch.isAlone ? Self.alone : 0) | (touch.new == nil ? Self.deleted : 0)
                    | (isFollowing ? Self.follows : 0) | (isAdded ? Self.added : 0))
            if let new = touch.new { writer.write(raw: new.bytes) }
            if !isFollowing, !isAdded { Self.write(touch.old, to: &writer) }
            (last, previous) = (touch.commit, touch.new)
        }
        return writer
    }

    private static func write(_ sides: [PathTouch.Side], to writer: inout PackedWriter) {
        writer.write(sides.count)
        for side in sides {
            switch side {
            case .same: writer.write(0)
            case .other(nil): writer.write(1)
            case .other(let id?):
                writer.write(2)
                writer.write(raw: id.bytes)
            }
        }
    }

    /// Reads it again; nil for what was written by no program of this format.
    init?(_ reader: inout PackedReader) {
        isContinued = reader.number() == 1
        touches = []
        var (last, previous): (Int, ObjectID?) = (0, nil)
        for _ in 0..<reader.count() {
            let commit = last &+ reader.number()
            let kind = reader.number()
            let new = kind & Self.deleted != 0 ? nil : ObjectID(bytes: reader.raw(ObjectID.byteCount))
            let old: [PathTouch.Side]
            switch kind {
            case _ where kind & Self.follows != 0: old = [.other(previous)]
            case _ where kind & Self.added != 0: old = [.other(nil)]
            default: old = Self.sides(&reader)
            }
            guard !reader.isBroken, commit > last || touches.isEmpty && commit >= 0 else { return nil }
            touches.append(PathTouch(commit: commit, new: new, old: old, isAlone: kind & Self.alone != 0))
            (last, previous) = (commit, new)
        }
        guard !reader.isBroken, reader.isAtEnd else { return nil }
    }

    private static func sides(_ reader: inout PackedReader) -> [PathTouch.Side] {
        (0..<reader.count()).map { _ in
            switch reader.number() {
            case 0: .same
            case 1: .other(nil)
            default: .other(ObjectID(bytes: reader.raw(ObjectID.byteCount)))
            }
        }
    }
}

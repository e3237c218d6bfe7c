import Git
import Workspace

/// What a history index keeps of one commit.
struct IndexedCommit: Sendable {
    let id: ObjectID
    /// The numbers of its parents, each lower than its own.
    let parents: [Int]
    let committedAt: Int64
    let tells: Tellings
    /// What differs from each parent; of a commit without parents, from nothing.
    let changes: [[PathChange]]

    /// What the message of a commit tells of other commits or of documents.
    struct Tellings: OptionSet, Hashable, Sendable {
        let rawValue: UInt8

        /// It takes other commits back.
        static let undo = Tellings(rawValue: 1)
        /// It approves a document.
        static let approval = Tellings(rawValue: 2)

        init(rawValue: UInt8) { self.rawValue = rawValue }

        init(of commit: Commit) {
            self = commit.hasLine(beginningWith: UndoneChanges.trailerStart) ? .undo : []
            if commit.hasLine(beginningWith: Approval.trailerStart) { insert(.approval) }
        }
    }

    /// Whether one path alone differs from what there was before; of a merge never.
    var changesOnePath: Bool { changes.count == 1 && changes[0].count == 1 }

    /// What it did to each path, with the number that it has.
    func touches(as number: Int) -> [(path: WorkspacePath, touch: PathTouch)] {
        guard changes.count > 1 else { return singleTouches(as: number) }
        var touches: [(path: WorkspacePath, touch: PathTouch)] = []
        var places: [WorkspacePath: Int] = [:]
        for list in changes {
            for change in list where places[WorkspacePath(change.path)] == nil {
                places[WorkspacePath(change.path)] = touches.count
                let touch = PathTouch(commit: number, new: nil, old: [], isAlone: false)
                touches.append((WorkspacePath(change.path), touch))
            }
        }
        for list in changes {
            let sides = Self.sides(of: list)
            for index in touches.indices {
                let side = sides[touches[index].path]
                if let side { touches[index].touch.new = side.new }
                touches[index].touch.old.append(side.map { .other($0.old) } ?? .same)
            }
        }
        return touches
    }

    private func singleTouches(as number: Int) -> [(path: WorkspacePath, touch: PathTouch)] {
        Self.sides(of: changes.first ?? []).map { path, side in
            let touch = PathTouch(
                commit: number, new: side.new, old: parents.isEmpty ? [] : [.other(side.old)],
                isAlone: changesOnePath)
            return (path, touch)
        }
    }

    /// What a path holds on both sides, where it is a file; one that turned into another kind of thing stands there twice.
    private static func sides(of changes: [PathChange]) -> [WorkspacePath: (old: ObjectID?, new: ObjectID?)] {
        var sides: [WorkspacePath: (old: ObjectID?, new: ObjectID?)] = [:]
        for change in changes {
            let old = change.oldMode?.isFile == true ? change.old : nil
            let new = change.newMode?.isFile == true ? change.new : nil
            let known = sides[WorkspacePath(change.path)]
            sides[WorkspacePath(change.path)] = (known?.old ?? old, known?.new ?? new)
        }
        return sides
    }
}

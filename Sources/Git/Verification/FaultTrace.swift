/// Where in a history something damaged stands: which commit and which path need it.
package struct FaultTrace: Hashable, Sendable {
    /// The object that is wrong, or that is not there.
    package let id: ObjectID
    package let fault: ObjectFault
    /// A commit that needs it; nil where nothing reachable does, or a tag names it.
    package let commit: ObjectID?
    /// The path it has there, from the root of the repository; empty for a commit or its root.
    package let path: String
    /// Whether a branch, a tag or another of the references that were asked about leads to it.
    package let isReachable: Bool

    /// Finds the places of all that a scan found wrong; what no reference leads to comes last.
    ///
    /// - Parameter roots: commits and tags that references name.
    package static func all(of scan: ObjectScan, in store: ObjectStore, from roots: [ObjectID]) -> [FaultTrace] {
        let absent = roots.filter { !store.holds($0) }
        var faults = scan.faults
        for id in absent { faults[id] = .missing }
        guard !faults.isEmpty else { return [] }
        var walk = FaultWalk(scan: scan, store: store, faults: faults)
        walk.run(from: roots)
        let rest = faults.filter { !walk.found.contains($0.key) && $0.value != .missing }
        return walk.traces
            + rest.sorted { $0.key < $1.key }.map {
                FaultTrace(id: $0.key, fault: $0.value, commit: nil, path: "", isReachable: false)
            }
    }
}

/// The walk through all that references lead to, each object once.
private struct FaultWalk {
    let scan: ObjectScan
    let store: ObjectStore
    let faults: [ObjectID: ObjectFault]
    private(set) var traces: [FaultTrace] = []
    private(set) var found: Set<ObjectID> = []
    private var seen: Set<ObjectID> = []

    init(scan: ObjectScan, store: ObjectStore, faults: [ObjectID: ObjectFault]) {
        self.scan = scan
        self.store = store
        self.faults = faults
    }

    mutating func run(from roots: [ObjectID]) {
        var pending = Array(roots.reversed())
        while let id = pending.popLast() {
            guard seen.insert(id).inserted else { continue }
            note(id, commit: scan.commits[id] == nil && scan.tags[id] == nil ? id : nil, path: "")
            if let tag = scan.tags[id], let naming = HeaderForm.tag(tag) { pending.append(naming.id) }
            guard let commit = scan.commits[id]?.commit else { continue }
            if !store.shallow.contains(id) { pending += commit.parents.reversed() }
            visit(commit.tree, of: id)
        }
    }

    private mutating func visit(_ tree: ObjectID, of commit: ObjectID) {
        var pending = [(id: tree, path: "", isTree: true)]
        while let (id, path, isTree) = pending.popLast() {
            guard seen.insert(id).inserted else { continue }
            note(id, commit: commit, path: path)
            guard isTree else { continue }
            for entry in store.entries(of: id, under: path).reversed() where entry.mode != .submodule {
                pending.append((entry.id, entry.path, entry.mode == .tree))
            }
        }
    }

    private mutating func note(_ id: ObjectID, commit: ObjectID?, path: String) {
        guard let fault = faults[id], found.insert(id).inserted else { return }
        traces.append(FaultTrace(id: id, fault: fault, commit: commit, path: path, isReachable: true))
    }
}

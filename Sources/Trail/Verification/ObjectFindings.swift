import Git
import Text

/// Says what is wrong with the objects of a repository.
struct ObjectFindings {
    let scan: ObjectScan
    let store: ObjectStore
    let references: VerifiedReferences

    func findings() -> [TrailFinding] {
        let packs = store.unreadablePacks.map { path in
            let name = path.split(separator: "/").last.map(String.init) ?? path
            return TrailFinding(.packUnreadable, .error, ["\(name).pack"])
        }
        let traces = FaultTrace.all(of: scan, in: store, from: references.roots)
        let shallow = store.shallow.isEmpty ? [] : [TrailFinding(.shallowHistory, .warning)]
        let replaced =
            references.replacements.isEmpty
            ? [] : [TrailFinding(.replacedObjects, .warning, [String(references.replacements.count)])]
        return packs + traces.map(finding) + shallow + replaced
    }

    private func finding(_ trace: FaultTrace) -> TrailFinding {
        guard trace.isReachable else { return TrailFinding(.objectUnused, .info, [trace.id.short]) }
        let code: Diagnostic.Code =
            switch trace.fault {
            case .missing: .objectMissing
            case .damaged: .objectDamaged
            case .malformed, .misnamed: .objectMalformed
            }
        return TrailFinding(code, .error, path: trace.path, commit: trace.commit, [trace.id.short, trace.path])
    }
}

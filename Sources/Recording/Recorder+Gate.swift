import Git

extension Recorder {
    /// Shows the gate every text that would enter git: contents, names of new files and the message.
    func check(_ journal: Journal, _ request: Request, by gate: PersonalDataGate) throws(Refusal) {
        var texts = [NewText(.message, bytes: Array(request.message.utf8))]
        for entry in journal.entries {
            guard let bytes = entry.after else { continue }
            let attendees = request.changes.first { $0.path.utf8.elementsEqual(entry.path.utf8) }?.attendees ?? []
            texts.append(NewText(.content(path: entry.path), bytes: bytes, attendees: attendees))
            texts.append(NewText(.fileName(path: entry.path), bytes: Array(entry.path.utf8)))
        }
        let findings = try Refusal.git { () throws(GitError) in
            try gate.findings(in: texts) { text, visit throws(GitError) in
                try forEachRecorded(text, journal, visit)
            }
        }
        guard findings.isEmpty else { throw .personalData(findings) }
    }

    /// Shows every version that a commit behind HEAD holds, latest first, until the closure answers false.
    ///
    /// A document that is moved has been recorded under its old path; a message quotes what it is about.
    private func forEachRecorded(
        _ text: NewText, _ journal: Journal, _ visit: ([UInt8]) -> Bool
    ) throws(GitError) {
        guard let base = journal.base else { return }
        let removed = journal.entries.filter { $0.after == nil }.map(\.path)
        switch text.place {
        case .message: try forEachVersion(of: journal.entries.map(\.path), base: base, visit)
        case .content(let path): try forEachVersion(of: [path] + removed, base: base, visit)
        case .fileName(let path):
            guard removed.map({ Array($0.utf8) }).allSatisfy(visit) else { return }
            try forEachVersion(of: [path], base: base) { _ in
                _ = visit(text.bytes)
                return false
            }
        }
    }

    private func forEachVersion(
        of paths: [String], base: ObjectID, _ visit: ([UInt8]) -> Bool
    ) throws(GitError) {
        var seen: Set<ObjectID> = []
        try repository.ancestors(of: base) { commit throws(GitError) in
            for path in paths {
                guard let entry = try repository.entry(at: path, in: commit.tree), entry.mode.isFile,
                    seen.insert(entry.id).inserted,
                    // What is too large to look at excuses nothing.
                    try repository.blobSize(entry.id) <= Repository.objectLimit
                else { continue }
                guard visit(try repository.blob(entry.id)) else { return false }
            }
            return true
        }
    }
}

import Git

extension Recorder {
    /// Shows the gate every text that would enter git: contents, names of new files and the message.
    ///
    /// What it lets through only because its kind is switched off is noted in the message, with the reason.
    func check(_ journal: inout Journal, _ request: Request, by gate: PersonalDataGate) throws(Refusal) {
        let documents = texts(of: journal, request)
        let kinds = try Refusal.git { () throws(GitError) in
            try gate.letThrough(in: documents + [NewText(.message, bytes: Array(journal.message.utf8))]) {
                text throws(GitError) in try versions(of: text, atBaseOf: journal)
            }
        }
        if !kinds.isEmpty { journal.message = Trailer.added(gate.trailers(kinds), to: journal.message) }
        let texts = [NewText(.message, bytes: Array(journal.message.utf8))] + documents
        let findings = try Refusal.git { () throws(GitError) in
            try gate.findings(in: texts) { text, visit throws(GitError) in
                try forEachRecorded(text, journal, visit)
            }
        }
        guard findings.isEmpty else { throw .personalData(findings) }
    }

    private func texts(of journal: Journal, _ request: Request) -> [NewText] {
        var texts: [NewText] = []
        for entry in journal.entries {
            guard let bytes = entry.after else { continue }
            let attendees = request.changes.first { $0.path.utf8.elementsEqual(entry.path.utf8) }?.attendees ?? []
            texts.append(NewText(.content(path: entry.path), bytes: bytes, attendees: attendees))
            texts.append(NewText(.fileName(path: entry.path), bytes: Array(entry.path.utf8)))
        }
        return texts
    }

    /// What HEAD holds of a text, under its path and under those it may have been moved from.
    private func versions(of text: NewText, atBaseOf journal: Journal) throws(GitError) -> [[UInt8]] {
        var versions: [[UInt8]] = []
        try forEachRecorded(text, journal, mostCommits: 1) { version in
            versions.append(version)
            return true
        }
        return versions
    }

    /// Shows every version that a commit behind HEAD holds, latest first, until the closure answers false.
    ///
    /// A document that is moved has been recorded under its old path; a message quotes what it is about.
    private func forEachRecorded(
        _ text: NewText, _ journal: Journal, mostCommits: Int = .max, _ visit: ([UInt8]) -> Bool
    ) throws(GitError) {
        guard let base = journal.base else { return }
        let removed = journal.entries.filter { $0.after == nil }.map(\.path)
        switch text.place {
        case .message: try forEachVersion(of: journal.entries.map(\.path), base, mostCommits, visit)
        case .content(let path): try forEachVersion(of: [path] + removed, base, mostCommits, visit)
        case .fileName(let path):
            guard removed.map({ Array($0.utf8) }).allSatisfy(visit) else { return }
            try forEachVersion(of: [path], base, mostCommits) { _ in
                _ = visit(text.bytes)
                return false
            }
        }
    }

    private func forEachVersion(
        of paths: [String], _ base: ObjectID, _ mostCommits: Int, _ visit: ([UInt8]) -> Bool
    ) throws(GitError) {
        var seen: Set<ObjectID> = []
        var commits = 0
        try repository.ancestors(of: base) { commit throws(GitError) in
            commits += 1
            guard commits <= mostCommits else { return false }
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

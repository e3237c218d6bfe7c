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
            try gate.findings(in: texts) { text throws(GitError) in try recordedVersions(of: text, base: journal.base) }
        }
        guard findings.isEmpty else { throw .personalData(findings) }
    }

    /// Every version of a text that a commit behind HEAD holds.
    private func recordedVersions(of text: NewText, base: ObjectID?) throws(GitError) -> [[UInt8]] {
        guard let base else { return [] }
        switch text.place {
        case .message: return []
        case .content(let path):
            return try versions(of: path, base: base).map { id throws(GitError) in try repository.blob(id) }
        case .fileName(let path):
            return try versions(of: path, base: base).isEmpty ? [] : [text.bytes]
        }
    }

    /// The blobs a path has had, latest first.
    private func versions(of path: String, base: ObjectID) throws(GitError) -> [ObjectID] {
        var seen: Set<ObjectID> = []
        var versions: [ObjectID] = []
        try repository.ancestors(of: base) { commit throws(GitError) in
            if let entry = try repository.entry(at: path, in: commit.tree), entry.mode.isFile,
                seen.insert(entry.id).inserted
            {
                versions.append(entry.id)
            }
            return true
        }
        return versions
    }
}

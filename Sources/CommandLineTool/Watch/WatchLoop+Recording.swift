import Changes
import Documents
import Git
import Messages
import Recording
import Text
import Watching
import Workspace

extension WatchLoop {
    /// Deals with what has changed and is at rest: keeps it, or records it where each save is recorded.
    mutating func lookAtFiles() throws {
        let step = try WatchStep(globals)
        try follow(step.session.workspace)
        let unrecorded = try step.unrecorded()
        // Whatever was written while it was read is restless again, and comes another time.
        hear()
        for error in unrecorded.unreadable { log.complain(Complaint(error)) }
        try noteRecorded(except: Set(unrecorded.files.map(\.path)), step)
        let news = unrecorded.files.filter { !isRestless($0.paths) && seen[$0.path] != $0 }
        for file in news where file.kind != .deleted { log.isBack(file.path) }
        guard !news.isEmpty else { return }
        guard recordsEverySave else {
            for file in news {
                try keep(file, step)
                seen[file.path] = file
                spell.save(at: now)
            }
            return
        }
        do {
            try record(step, Set(news.map(\.path)), Self.patience)
        } catch {
            // What cannot be recorded now is kept until it can.
            for file in news { try keep(file, step) }
            throw error
        }
    }

    private func isRestless(_ paths: [WorkspacePath]) -> Bool {
        let now = now
        return paths.contains { settling.isRestless($0, at: now) }
    }

    /// Keeps a save beside the trail; what the gate holds is kept nowhere.
    private mutating func keep(_ file: UnrecordedFile, _ step: WatchStep) throws(Complaint) {
        if file.kind == .deleted { log.tellLosses(try step.plan([file.path]).losses, in: step.session) }
        do throws(Recording.Refusal) {
            try step.save.keep(file, by: step.authorship, gate: step.gate, patience: Self.patience)
            log.isFree(file.paths)
        } catch {
            try tell(error, of: file.paths, step)
        }
    }

    /// Takes note of files that hold what is recorded: another command has recorded them, or they have the old text again.
    private mutating func noteRecorded(except unrecorded: Set<WorkspacePath>, _ step: WatchStep) throws(Complaint) {
        let files = seen.values.filter { !unrecorded.contains($0.path) && !isRestless($0.paths) }
        let present = try step.head()
        if present != head {
            head = present
            try noteRecordedElsewhere(files.map(\.path).sorted(), step)
        } else if !recordsEverySave {
            for path in files.flatMap(\.paths) {
                try Complaint.refusal { () throws(Recording.Refusal) in
                    try step.save.keepReturn(
                        of: path, by: step.authorship, gate: step.gate, patience: Self.patience)
                }
            }
        }
        for file in files { seen[file.path] = nil }
    }

    private mutating func noteRecordedElsewhere(_ paths: [WorkspacePath], _ step: WatchStep) throws(Complaint) {
        guard !paths.isEmpty else { return }
        try Complaint.refusal { () throws(Recording.Refusal) in _ = try step.save.expireDrafts(spellIsOver: false) }
        log.tellRecordedElsewhere(paths)
        if seen.count == paths.count { spell.end() }
    }

    /// Records files, or all that is unrecorded, one commit for each document, and says so.
    mutating func record(_ step: WatchStep, _ paths: Set<WorkspacePath>?, _ patience: Patience) throws {
        let plan = try step.plan(paths)
        hear()
        let parts = plan.parts.filter { !isRestless($0.paths) }
        log.tellLosses(parts.flatMap(\.losses), in: step.session)
        let outcome = step.save.record(parts, by: step.authorship, gate: step.gate, patience: patience)
        for (part, recorded) in outcome.recorded {
            log.tell(part, recorded, in: step.session)
            for path in part.paths { seen[path] = nil }
        }
        head = try step.head()
        for (part, refusal) in outcome.refused {
            try tell(refusal, of: part.paths, step)
            for edit in part.edits where !outcome.overtaken.contains(edit.file.path) {
                seen[edit.file.path] = edit.file
            }
        }
        try Complaint.refusal { () throws(Recording.Refusal) in
            _ = try step.save.expireDrafts(spellIsOver: paths == nil)
        }
    }

    /// Says why a document is left alone; what would meet every other document too is thrown.
    private mutating func tell(
        _ refusal: Recording.Refusal, of paths: [WorkspacePath], _ step: WatchStep
    ) throws(Complaint) {
        if case .personalData(let findings) = refusal {
            log.tellHeld(paths, findings, in: step.session)
        } else if case .changedMeanwhile = refusal {
            settling.lookAgain(at: now)
        } else if refusal.concernsDocument {
            log.complain(Complaint(refusal))
        } else {
            throw Complaint(refusal)
        }
    }

    /// Records what there is; names what is left, and answers whether there is none.
    mutating func end() -> Bool {
        log.tellAgain()
        do {
            let step = try WatchStep(globals)
            try record(step, nil, Patience())
            let rest = try step.unrecorded()
            for error in rest.unreadable { log.complain(Complaint(error)) }
            let paths = rest.files.flatMap(\.paths).filter { !log.heldPaths.contains($0) }
            if !paths.isEmpty {
                log.complain(
                    Complaint(
                        message: log.console.messages("watch.not-recorded", ["paths": WatchLog.names(paths)]),
                        hint: log.console.messages("watch.not-recorded-hint")))
            }
            return rest.files.isEmpty && rest.unreadable.isEmpty
        } catch {
            log.complain(error as? Complaint ?? Complaint(ourFault: error))
            return false
        }
    }
}

extension Complaint {
    /// Words why the kernel does not watch.
    init(_ failure: FolderWatch.Failure) {
        switch failure {
        case .exhausted:
            self.init(
                message: Speech.messages("watch.exhausted"), hint: Speech.messages("watch.exhausted-hint"))
        case .file(let error): self.init(error)
        }
    }
}

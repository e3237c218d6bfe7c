import Changes
import Importing
import Messages
import Workspace

extension Complaint {
    /// Words why no document was made of a file.
    init(_ refusal: DocumentImport.Refusal) {
        switch refusal {
        case .exists(let path):
            self.init(
                message: Speech.messages("new.exists", ["path": path.text]),
                hint: Speech.messages("import.exists-hint"))
        case .already(let file, let path): self.init(import: "already", ["file": file, "path": path.text])
        case .noPlace(let path): self.init(import: "no-place", ["path": path.text])
        case .unknownSeries(let name, let known): self.init(NewDocument.Refusal.unknownSeries(name, known: known))
        case .git(let error): self.init(error)
        }
    }

    /// Words why pandoc made nothing of a file.
    init(_ failure: WordProcessorFile.Failure, file: String) {
        switch failure {
        case .noProgram: self.init(import: "no-pandoc", ["file": file])
        case .refused(let words): self.init(import: "pandoc-refused", ["file": file, "words": words])
        case .late: self.init(import: "pandoc-late", ["file": file])
        case .spawn(let failure): self.init(path: failure.call, errno: failure.number)
        }
    }

    /// A sentence about a file that is to be imported, with what to do.
    init(import key: String, _ values: [String: any SentenceValue]) {
        self.init(
            message: Speech.messages("import.\(key)", values), hint: Speech.messages("import.\(key)-hint", values))
    }
}

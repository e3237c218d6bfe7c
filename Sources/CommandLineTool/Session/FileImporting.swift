import Changes
import Documents
import Glibc
import Importing
import Messages
import Text
import Workspace

/// The work of making documents of files: reads them, whatever they were written with, and says what became of them.
struct FileImporting {
    let session: Session
    let format: ImportFormat?
    let kind: Document.Kind?
    let date: Day?
    let series: String?
    /// Where the document goes, as it was typed.
    let to: String?

    private var console: Console { session.console }

    /// The documents that would be made; all files are looked at before anything is recorded.
    func outcomes(of files: [String]) throws(Complaint) -> [DocumentImport.Outcome] {
        var outcomes: [DocumentImport.Outcome] = []
        var generator = SystemRandomNumberGenerator()
        for file in files {
            let request = try request(file)
            do throws(DocumentImport.Refusal) {
                let outcome = try request.outcome(
                    in: session.workspace, today: session.today, besides: outcomes, using: &generator)
                outcomes.append(outcome)
            } catch {
                throw Complaint(error)
            }
        }
        return outcomes
    }

    private func request(_ file: String) throws(Complaint) -> DocumentImport {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        guard let format = format ?? ImportFormat(fileName: name) else {
            throw Complaint(import: "unknown-format", ["file": file])
        }
        let source = try bytes(of: file)
        let (text, textFormat) = try text(of: source, format, file)
        var request = DocumentImport(
            name, source: source, text: text, format: textFormat, language: session.workspaceMessages.language)
        (request.kind, request.date, request.series) = (kind, date, series)
        if let to {
            guard let path = session.documentName(to).path else { throw Complaint(import: "no-place", ["path": to]) }
            request.path = WorkspacePath(path)
        }
        return request
    }

    private func bytes(of file: String) throws(Complaint) -> [UInt8] {
        let absolute = file.hasPrefix("/") ? file : "\(session.environment.workingFolder)/\(file)"
        let mode: mode_t
        let bytes: [UInt8]
        do throws(FileError) {
            // A pipe that nobody writes to would be waited for.
            let descriptor = try Descriptor(absolute, flags: O_RDONLY | O_NONBLOCK, followingLink: true)
            let status = try descriptor.status()
            mode = status.st_mode & S_IFMT
            guard status.st_size <= WorkTree.fileLimit else { throw FileError("fstat", file, .tooLarge) }
            // What is no file might never end.
            bytes = mode == S_IFREG || mode == S_IFDIR ? try descriptor.bytes() : []
        } catch {
            throw Complaint(FileError(error.function, file, error.code))
        }
        guard mode == S_IFREG else { throw Complaint(import: "not-text", ["file": file]) }
        return bytes
    }

    /// The text of a file, and the notation that it is in.
    private func text(
        of source: [UInt8], _ format: ImportFormat, _ file: String
    ) throws(Complaint) -> (String, ImportFormat) {
        if format == .docx || format == .odt { return (try markdown(of: source, format, file), .markdown) }
        guard let decoded = DecodedText(source) else { throw Complaint(import: "not-text", ["file": file]) }
        if decoded.encoding != .utf8 {
            let values = ["file": file.visible, "encoding": decoded.encoding.rawValue]
            console.remark(console.messages("import.encoding", values))
        }
        return (decoded.text, format)
    }

    private func markdown(of source: [UInt8], _ format: ImportFormat, _ file: String) throws(Complaint) -> String {
        let result: WordProcessorFile.Result
        do throws(WordProcessorFile.Failure) {
            result = try WordProcessorFile(bytes: source, format: format).read(searchPath: Variables["PATH"] ?? "")
        } catch {
            throw Complaint(error, file: file)
        }
        for (kind, count) in result.leftOut {
            console.remark(
                console.messages("import.left-out.\(kind.rawValue)", ["count": count, "file": file.visible]))
        }
        console.remark(console.messages("import.compare", ["file": file.visible]))
        let markdown = String(decoding: result.markdown, as: UTF8.self)
        return markdown.hasSuffix("\n") ? markdown : markdown + "\n"
    }

    /// Shows what would be written, and where.
    func preview(_ outcome: DocumentImport.Outcome) {
        console.remark(console.messages("import.would", ["path": outcome.path.text.visible]))
        console.show(document: outcome.bytes)
        tellUnsaid(of: outcome)
    }

    /// Says what was made of a file.
    func tell(_ outcome: DocumentImport.Outcome) {
        let values = ["file": outcome.fileName.visible, "path": outcome.path.text.visible]
        console.show([console.messages("import.made", values)])
        tellUnsaid(of: outcome)
    }

    private func tellUnsaid(of outcome: DocumentImport.Outcome) {
        guard !outcome.unsaid.isEmpty else { return }
        let places = outcome.unsaid.prefix(5).map { "\(outcome.path.text.visible):\($0)" }.joined(separator: ", ")
        let more = outcome.unsaid.count > 5 ? " …" : ""
        console.remark(console.messages("import.unsaid", ["count": outcome.unsaid.count, "places": places + more]))
    }
}

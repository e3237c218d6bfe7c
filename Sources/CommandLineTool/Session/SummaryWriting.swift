import Documents
import Messages
import Reports
import Text
import Workspace

/// A summary on its way to the screen or into files.
struct SummaryWriting {
    let session: Session
    let output: SummaryOutputOptions

    private var messages: Messages { session.console.messages }

    /// Writes one summary; a path is relative to the folder the command was called in.
    func write(_ report: SummaryReport, to path: String?) throws {
        guard let path else {
            guard output.chosenFormat == .text else { return session.console.write(try bytes(report)) }
            return session.console.show(
                SummaryText(
                    report, messages: messages, style: session.console.style, width: session.console.width
                ).lines())
        }
        try OutputFile.write(try bytes(report, at: path), to: path)
        if !output.quiet { session.console.remark(messages("output.written", ["path": path.visible])) }
    }

    /// Writes a file for each organisation into a folder, which is made where there is none.
    func write(_ reports: [(organisation: Register.Organisation, report: SummaryReport)], into folder: String) throws {
        guard !reports.isEmpty else {
            throw Complaint(
                message: messages("summary.nobody"), hint: messages("summary.no-organisations-hint"))
        }
        var taken: Set<String> = []
        for (organisation, report) in reports {
            let name = Self.fileName(of: organisation, besides: &taken)
            let path = "\(folder)/\(name).\(output.chosenFormat.ending)"
            try OutputFile.write(try bytes(report, at: path), to: path)
            if !output.quiet {
                let name = organisation.name.visible
                session.console.remark(
                    messages("summary.written-for", ["path": path.visible, "name": name]))
            }
        }
    }

    /// The organisation's id without what a file's name cannot have; no two alike.
    private static func fileName(of organisation: Register.Organisation, besides taken: inout Set<String>) -> String {
        let letters = organisation.id.lowercased().map { $0.isLetter || $0.isNumber || $0 == "-" ? $0 : "-" }
        let name = letters.isEmpty ? "-" : String(letters)
        var distinct = name
        var number = 2
        while !taken.insert(distinct).inserted {
            distinct = "\(name)-\(number)"
            number += 1
        }
        return distinct
    }

    /// - Parameter path: where the bytes go; nil for standard output.
    private func bytes(_ report: SummaryReport, at path: String? = nil) throws -> [UInt8] {
        switch output.chosenFormat {
        case .text:
            let plain = Style(isColoured: false)
            let text = SummaryText(report, messages: messages, style: plain, width: SummaryText.fileWidth)
            return OutputFile.bytes(of: text.lines())
        case .markdown:
            let isDocument = path.map(session.isInWorkspace(path:)) ?? false
            return OutputFile.bytes(of: SummaryMarkdown(report, messages: messages).lines(isDocument: isDocument))
        case .html: return SummaryHTML(report, messages: messages).rendered()
        case .csv: return SummaryCSV(report, messages: messages).rendered()
        case .json: return SummaryJSON(report, messages: messages).rendered()
        case .ics: return SummaryCalendar(report, asTasks: output.todo, messages: messages).rendered()
        case .pdf:
            return try session.converted(to: .pdf, dated: report.stamp, isQuiet: output.quiet) { showsDrawings in
                SummaryHTML(report, messages: messages, hasDrawings: showsDrawings).rendered()
            }
        }
    }
}

extension Session {
    /// Whether a file that is named would be one of the workspace's.
    func isInWorkspace(path: String) -> Bool {
        let absolute = path.hasPrefix("/") ? path : "\(environment.workingFolder)/\(path)"
        do throws(FileError) { return try WorkTree.futureRoot(absolute).hasPrefix(workspace.root + "/") } catch {
            return false
        }
    }
}

import ArgumentParser
import Messages

/// How an audit is written.
enum AuditOutputFormat: String, FileFormat {
    case text, markdown, html, csv, json

    static let endings: KeyValuePairs<String, Self> = [
        ".txt": .text, ".md": .markdown, ".markdown": .markdown, ".html": .html, ".htm": .html, ".csv": .csv,
        ".json": .json,
    ]
}

/// Where an audit goes, and in what form.
struct AuditOutputOptions: ParsableArguments {
    @Option(help: help("options.audit-format", value: "values.format"))
    var format: AuditOutputFormat?

    @Option(
        name: [.customShort("o"), .long], help: help("options.audit-output", value: "values.file"), completion: .file())
    var output: String?

    func validate() throws {
        guard let output, format == nil, AuditOutputFormat(ending: output) == nil else { return }
        throw ValidationError(Speech.messages("usage.unknown-audit-ending", ["path": output]))
    }

    /// The stated format, else what the file's ending says, else text.
    var chosenFormat: AuditOutputFormat {
        format ?? output.flatMap { AuditOutputFormat(ending: $0) } ?? .text
    }
}

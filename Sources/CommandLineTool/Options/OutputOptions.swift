import ArgumentParser
import Messages

/// How a list is written.
enum ListFormat: String, FileFormat {
    case table, markdown, html, csv, json, ics

    static let endings: KeyValuePairs<String, Self> = [
        ".md": .markdown, ".markdown": .markdown, ".html": .html, ".htm": .html, ".csv": .csv, ".json": .json,
        ".ics": .ics, ".txt": .table,
    ]
}

/// Findings and the like are written for people or for programs.
enum TextFormat: String, Choice {
    case text, json
}

/// Where a list goes, and in what form.
struct OutputOptions: ParsableArguments {
    @Option(help: help("options.format", value: "values.format"))
    var format: ListFormat?

    @Option(name: [.customShort("o"), .long], help: help("options.output", value: "values.file"), completion: .file())
    var output: String?

    func validate() throws {
        guard let output, format == nil, ListFormat(ending: output) == nil else { return }
        throw ValidationError(Speech.messages("usage.unknown-ending", ["path": output]))
    }

    /// The option by which a form or a file was asked for; nil where none was.
    var stated: String? { format != nil ? "--format" : output != nil ? "--output" : nil }

    /// The stated format, else what the file's ending says, else the table.
    var chosenFormat: ListFormat { format ?? output.flatMap(ListFormat.init(ending:)) ?? .table }
}

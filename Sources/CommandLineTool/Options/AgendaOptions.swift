import ArgumentParser
import Messages

/// How an agenda is written.
enum AgendaFormat: String, FileFormat {
    case text, markdown, html, json, pdf, odt, docx

    static let endings: KeyValuePairs<String, Self> = [
        ".txt": .text, ".md": .markdown, ".markdown": .markdown, ".html": .html, ".htm": .html, ".json": .json,
        ".pdf": .pdf, ".odt": .odt, ".docx": .docx,
    ]

    /// What a page must be turned into; nil for what is written as it is.
    var conversion: PageConverter.Target? { PageConverter.Target(rawValue: rawValue) }
}

/// Where an agenda goes, and in what form.
struct AgendaOutputOptions: ParsableArguments {
    @Flag(help: help("options.internal"))
    var `internal` = false

    @Option(help: help("options.agenda-format", value: "values.format"))
    var format: AgendaFormat?

    @Option(
        name: [.customShort("o"), .long], help: help("options.agenda-output", value: "values.file"), completion: .file()
    )
    var output: String?

    func validate() throws {
        if let output, format == nil, AgendaFormat(ending: output) == nil {
            throw ValidationError(Speech.messages("usage.unknown-agenda-ending", ["path": output]))
        }
        if chosenFormat.conversion != nil, output == nil {
            throw ValidationError(
                Speech.messages(
                    "usage.needs", ["option": "--format \(chosenFormat.rawValue)", "needed": "--output"]))
        }
    }

    /// The stated format, else what the file's ending says, else text.
    var chosenFormat: AgendaFormat { format ?? output.flatMap { AgendaFormat(ending: $0) } ?? .text }

    /// It stays with whoever keeps the documents: what is only shown on the screen, and what is said to be internal.
    var isInternal: Bool { `internal` || (output == nil && chosenFormat == .text) }
}

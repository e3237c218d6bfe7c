import ArgumentParser
import Messages

/// What a document is handed on as.
enum ExportFormat: String, FileFormat {
    case html, pdf, odt, docx

    static let endings: KeyValuePairs<String, Self> = [
        ".html": .html, ".htm": .html, ".pdf": .pdf, ".odt": .odt, ".docx": .docx,
    ]

    /// What a page must be turned into; nil for the page itself.
    var conversion: PageConverter.Target? { PageConverter.Target(rawValue: rawValue) }
}

/// Where a document goes, and in what form.
struct ExportOptions: ParsableArguments {
    @Option(help: help("options.export-format", value: "values.format"))
    var format: ExportFormat?

    @Option(
        name: [.customShort("o"), .long], help: help("options.export-output", value: "values.file"), completion: .file()
    )
    var output: String

    func validate() throws {
        guard format == nil, ExportFormat(ending: output) == nil else { return }
        throw ValidationError(Speech.messages("usage.unknown-export-ending", ["path": output]))
    }

    /// The stated format, else what the file's ending says.
    var chosenFormat: ExportFormat { format ?? ExportFormat(ending: output) ?? .html }
}

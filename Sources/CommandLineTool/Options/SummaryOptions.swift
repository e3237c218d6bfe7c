import ArgumentParser
import Messages

/// How a summary is written.
enum SummaryFormat: String, FileFormat {
    case text, markdown, html, csv, json, ics, pdf

    static let endings: KeyValuePairs<String, Self> = [
        ".txt": .text, ".md": .markdown, ".markdown": .markdown, ".html": .html, ".htm": .html, ".csv": .csv,
        ".json": .json, ".ics": .ics, ".pdf": .pdf,
    ]

    /// What the names of files of the format end in.
    var ending: String {
        switch self {
        case .text: "txt"
        case .markdown: "md"
        case .html, .csv, .json, .ics, .pdf: rawValue
        }
    }
}

/// Where a summary goes, in what form, and for whom.
struct SummaryOutputOptions: ParsableArguments {
    @Option(help: help("options.org-summary", value: "values.name"), completion: .offering(.organisations))
    var org: String?

    @Option(help: help("options.each", value: "values.each"))
    var each: SummaryDivision?

    @Flag(help: help("options.internal"))
    var `internal` = false

    @Option(help: help("options.summary-format", value: "values.format"))
    var format: SummaryFormat?

    @Flag(help: help("options.todo"))
    var todo = false

    @Option(
        name: [.customShort("o"), .long], help: help("options.summary-output", value: "values.file"),
        completion: .file())
    var output: String?

    @Flag(name: [.customShort("q"), .long], help: help("options.quiet"))
    var quiet = false

    func validate() throws {
        for (option, value) in [("--org", org), ("--output", output)] where value?.isEmpty == true {
            throw ValidationError(Speech.messages("usage.empty", ["option": option]))
        }
        if each != nil {
            try validateEach()
        } else if let output, format == nil, SummaryFormat(ending: output) == nil {
            throw ValidationError(Speech.messages("usage.unknown-summary-ending", ["path": output]))
        }
        if todo, chosenFormat != .ics {
            throw ValidationError(Speech.messages("usage.needs", ["option": "--todo", "needed": "--format ics"]))
        }
        if chosenFormat == .pdf, output == nil {
            throw ValidationError(Speech.messages("usage.needs", ["option": "--format pdf", "needed": "--output"]))
        }
    }

    private func validateEach() throws {
        if org != nil {
            throw ValidationError(Speech.messages("usage.conflict", ["first": "--each", "second": "--org"]))
        }
        if output == nil {
            throw ValidationError(Speech.messages("usage.needs", ["option": "--each", "needed": "--output"]))
        }
    }

    /// The stated format, else what the file's ending says, else text; of files for each a page to read.
    var chosenFormat: SummaryFormat {
        format ?? (each == nil ? output.flatMap { SummaryFormat(ending: $0) } ?? .text : .html)
    }

    /// It stays with whoever keeps the documents: what is only shown on the screen, and what is said to be internal.
    var isInternal: Bool { `internal` || (output == nil && chosenFormat == .text) }
}

/// What a file of its own is written for.
enum SummaryDivision: String, Choice {
    case org
}

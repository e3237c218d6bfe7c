import CommandTree
import Messages

extension Manual {
    /// The page of a command.
    func source(of command: ManualCommand, among all: [ManualCommand]) -> String {
        let specification = command.specification
        let own = specification.arguments.filter { !isGlobal($0) }
        var page = Roff(title: command.page, section: 1, date: date, version: version)
        page.heading(messages("manual.name"))
        page.text(
            "\(([command.page] + command.otherPages).joined(separator: ", ")) - \(specification.abstract.asClause)")
        page.heading(messages("manual.synopsis"))
        page.synopsis((["protokoll"] + command.words).joined(separator: " "), own.map(\.usage))
        page.heading(messages("manual.description"))
        describe(specification, on: &page)
        list(own.filter { $0.kind == .positional }, under: "manual.arguments", on: &page)
        let options = own.filter { $0.kind != .positional }
        list(options, under: "manual.options", on: &page)
        if options.isEmpty { page.heading(messages("manual.options")) }
        page.paragraph(messages("manual.global-options"))
        addExamples(of: specification, to: &page)
        addExitStatus(to: &page)
        page.heading(messages("manual.see-also"))
        page.references(seeAlso(command, all))
        return page.source
    }

    /// The page of the whole program.
    func overview(of commands: [ManualCommand]) -> String {
        var page = Roff(title: program.name, section: 1, date: date, version: version)
        page.heading(messages("manual.name"))
        page.text("\(program.name) - \(program.abstract.asClause)")
        page.heading(messages("manual.synopsis"))
        let own = program.arguments.filter { !isOfParser($0) }
        page.synopsis(program.name, own.map(\.usage) + [Roff.italic(messages("help.command")), "..."])
        page.heading(messages("manual.description"))
        describe(program, on: &page)
        page.heading(messages("manual.commands"))
        for group in CommandGroup.allCases {
            page.subheading(messages("manual.groups.\(group.rawValue)"))
            for command in group.commands.flatMap({ name in commands.filter { $0.english[0] == name } }) {
                page.item(Roff.bold(command.words.joined(separator: " ")), command.specification.abstract)
            }
        }
        list(own, under: "manual.options", on: &page)
        addExamples(of: program, to: &page)
        addExitStatus(to: &page)
        add(Self.files, under: "files", to: &page)
        add(Self.variables, under: "environment", to: &page)
        page.heading(messages("manual.see-also"))
        page.references((commands.map { ($0.page, 1) } + topics.map { ($0.page, 7) } + [("git", 1)]))
        return page.source
    }

    /// The paths that the program knows, and the keys of what is said of them.
    private static let files = [
        ("protokoll.yaml", "settings"), ("people.yaml", "register"), ("templates/", "templates"),
        ("allowed_signers", "signers"), (".git/protokoll/", "kept"),
        ("~/.config/protokoll/config.yaml", "own-settings"),
    ]

    private static let variables = [
        ("VISUAL, EDITOR", "editor"), ("PAGER", "pager"), ("NO_COLOR, TERM", "colour"),
        ("LC_ALL, LC_MESSAGES, LANG", "locale"),
    ]

    private func describe(_ specification: CommandSpecification, on page: inout Roff) {
        for paragraph in [specification.abstract] + explanation(of: specification) { page.paragraph(paragraph) }
    }

    private func explanation(of specification: CommandSpecification) -> [String] {
        specification.explanation(examplesAfter: messages.words("manual.examples-begin"))
    }

    private func list(_ arguments: [ArgumentSpecification], under key: String, on page: inout Roff) {
        guard !arguments.isEmpty else { return }
        page.heading(messages(key))
        for argument in arguments {
            var text = argument.abstract
            if argument.values.contains(where: { !text.contains($0) }) {
                text += " (\(messages("help.values")): \(argument.values.joined(separator: ", ")))"
            }
            if let value = argument.defaultValue { text += " (\(messages("help.default")): \(value))" }
            page.item(argument.term, text)
        }
    }

    private func addExamples(of specification: CommandSpecification, to page: inout Roff) {
        let examples = specification.examples(after: messages.words("manual.examples-begin"))
        guard !examples.isEmpty else { return }
        page.heading(messages("manual.examples"))
        page.verbatim(examples)
    }

    private func addExitStatus(to page: inout Roff) {
        page.heading(messages("manual.exit-status"))
        for (code, meaning) in exitCodes { page.item(Roff.bold(code), meaning) }
    }

    private func add(_ entries: [(name: String, key: String)], under section: String, to page: inout Roff) {
        page.heading(messages("manual.\(section).title"))
        for entry in entries { page.item(Roff.bold(entry.name), messages("manual.\(section).\(entry.key)")) }
    }

    /// The whole, the other commands of the group, and those below or above it.
    private func seeAlso(_ command: ManualCommand, _ all: [ManualCommand]) -> [(String, Int)] {
        let group = CommandGroup.allCases.first { $0.commands.contains(command.english[0]) }
        let near = all.filter { other in
            other.page != command.page && group?.commands.contains(other.english[0]) ?? false
        }
        return [("protokoll", 1)] + near.map { ($0.page, 1) }
    }

    private func isGlobal(_ argument: ArgumentSpecification) -> Bool {
        isOfParser(argument) || argument.section == messages("help.everywhere")
    }

    /// Whether every program has it.
    private func isOfParser(_ argument: ArgumentSpecification) -> Bool {
        argument.names.contains("--help") || argument.names.contains("--version")
    }
}

extension ArgumentSpecification {
    /// `[--for SERIES]`, with its fonts.
    fileprivate var usage: String {
        let value = Roff.italic(valueName) + (isRepeating ? " ..." : "")
        let name = names.last.map(Roff.bold) ?? ""
        let whole =
            switch kind {
            case .positional: value
            case .flag: name
            case .option: "\(name) \(value)"
            }
        return isOptional ? "[\(whole)]" : whole
    }

    /// `-o, --output FILE`, with its fonts.
    fileprivate var term: String {
        let names = names.map(Roff.bold).joined(separator: ", ")
        guard !valueName.isEmpty else { return names }
        return names.isEmpty ? Roff.italic(valueName) : "\(names) \(Roff.italic(valueName))"
    }
}

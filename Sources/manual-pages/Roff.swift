/// Text for `man(7)`, in which no character means anything but itself.
struct Roff {
    /// The lines so far, each ended by a line break.
    private(set) var source = ""
    /// A heading has just been written, behind which a paragraph begins by itself.
    private var isBelowHeading = false

    /// Begins a page: its name, section, date and what it belongs to.
    init(title: String, section: Int, date: String, version: String) {
        source = ".\\\" Made at build from the program's own help; changes are lost.\n"
        request("TH", title.uppercased(), String(section))
        source.removeLast()
        // What is no text is not escaped: a date has to be known as one.
        source += " \(date) \"\(version)\" Protokoll\n"
        // Words are not broken, since names and options are read as they are typed; nor are lines filled with blanks.
        source += ".nr HY 0\n.nh\n.ad l\n"
    }

    /// Begins a section.
    mutating func heading(_ text: String) {
        request("SH", text.uppercased())
        isBelowHeading = true
    }

    /// Begins a part of a section.
    mutating func subheading(_ text: String) {
        request("SS", text)
        isBelowHeading = true
    }

    /// Adds a paragraph.
    mutating func paragraph(_ text: String) {
        beginParagraph()
        self.text(text)
    }

    /// Adds references to other pages.
    mutating func references(_ pages: [(name: String, section: Int)]) {
        for (index, page) in pages.enumerated() {
            source += "\(Self.bold(page.name))(\(page.section))\(index + 1 < pages.count ? "," : "")\n"
        }
    }

    /// Adds text to what was begun.
    mutating func text(_ text: String) { source += Self.line(Self.escaped(text)) }

    /// Adds a term and what is said of it, the term with its fonts.
    mutating func item(_ term: String, _ text: String) {
        isBelowHeading = false
        source += ".TP\n" + Self.line(term)
        self.text(text)
    }

    /// Adds an item of a list.
    mutating func bullet(_ text: String) {
        source += ".IP \\(bu 2\n"
        self.text(text)
    }

    /// Adds lines as they are, indented.
    mutating func verbatim(_ lines: [String]) {
        beginParagraph()
        source += ".RS 4\n.nf\n"
        for line in lines { source += Self.line(Self.escaped(line)) }
        source += ".fi\n.RE\n"
    }

    /// Adds a command line: the command, and what it takes with its fonts; it is broken only between these.
    mutating func synopsis(_ command: String, _ parts: [String]) {
        request("SY", command)
        for part in parts { source += Self.line(part.replacing(" ", with: "\\ ")) }
        source += ".YS\n"
    }

    /// What is typed as it stands.
    static func bold(_ text: String) -> String { "\\fB\(escaped(text))\\fP" }

    /// What something else is typed for.
    static func italic(_ text: String) -> String { "\\fI\(escaped(text))\\fP" }

    /// Text with what `man(7)` would act upon written so that it does not.
    static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("`", with: "\\(ga")
            .replacing("^", with: "\\(ha").replacing("~", with: "\\(ti").replacing("'", with: "\\(aq")
    }

    private mutating func beginParagraph() {
        if !isBelowHeading { source += ".PP\n" }
        isBelowHeading = false
    }

    private mutating func request(_ name: String, _ arguments: String...) {
        let quoted = arguments.map { " \"\(Self.escaped($0).replacing("\"", with: "\\(dq"))\"" }
        source += ".\(name)\(quoted.joined())\n"
    }

    /// A line of text, which a full stop at its beginning would make a request.
    private static func line(_ text: String) -> String { (text.hasPrefix(".") ? "\\&" : "") + text + "\n" }
}

extension String {
    /// A sentence as it stands behind a name: without its capital letter and its full stop.
    var asClause: String {
        let whole = hasSuffix(".") ? dropLast() : self[...]
        return whole.prefix(1).lowercased() + whole.dropFirst()
    }
}

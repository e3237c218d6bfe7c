import Documents
import Markdown
import Text

/// Writes the Markdown text of a document that is handed on as HTML.
///
/// What is written by others stays text: no HTML of theirs, no address that runs anything, nothing fetched from elsewhere.
struct DocumentHTML {
    private let document: ExportedDocument
    /// What stands for the mark in a box.
    private let box: (Character) -> String?
    /// How an attachment is named behind the words that link to it.
    private let attachment: (Int) -> String
    private var html = HTMLWriter()
    private var open: [Tag] = []
    /// The elements that are not written, and what is to be written when they end.
    private var pictures: [Picture] = []
    /// An item has just begun: how it is written is told by whether its text begins with a box.
    private var unwritten: [StaticString] = []
    private var isFirst = true
    /// The first heading is being met, and says what the page's title does.
    private var titleHeading: String?
    private var isHead = false

    private struct Tag {
        var name: StaticString?
        /// What is written behind it.
        var note: String?
    }

    private struct Picture {
        var target: String
        var words = ""
    }

    init(
        _ document: ExportedDocument, box: @escaping (Character) -> String?, attachment: @escaping (Int) -> String
    ) {
        self.document = document
        self.box = box
        self.attachment = attachment
    }

    /// The elements of the text.
    static func bytes(
        of document: ExportedDocument, box: @escaping (Character) -> String?, attachment: @escaping (Int) -> String
    ) -> [UInt8] {
        var writer = DocumentHTML(document, box: box, attachment: attachment)
        MarkdownWalk.walk(document.text) { writer.write($0) }
        return writer.html.bytes
    }

    private mutating func write(_ event: MarkdownWalk.Event) {
        if titleHeading != nil, passesOverTitle(event) { return }
        if !unwritten.isEmpty, !event.mayPrecedeBox { writeItem() }
        switch event {
        case .open(.heading(level: 1)) where isFirst: titleHeading = ""
        case .open(let element): begin(element)
        case .close(let element): end(element)
        case .text(let text): write(text: text)
        case .code(let text): if pictures.isEmpty { html.element("code", text) } else { say(text) }
        case .codeBlock(let text, _): html.element("pre") { $0.element("code") { $0.lines(text) } }
        case .softBreak: if pictures.isEmpty { html.newLine() } else { say(" ") }
        case .lineBreak: if pictures.isEmpty { html.raw("<br>\n") }
        case .rule: html.raw("<hr>\n")
        }
        if case .open = event {} else { isFirst = false }
    }

    // MARK: The title

    /// Takes in the first heading: it is left out where it is the page's title, which stands above already.
    private mutating func passesOverTitle(_ event: MarkdownWalk.Event) -> Bool {
        guard let title = titleHeading else { return false }
        switch event {
        case .text(let text), .code(let text): titleHeading = title + text
        case .softBreak, .lineBreak: titleHeading = title + " "
        case .close(.heading):
            titleHeading = nil
            isFirst = false
            if title != document.title { html.element("h2", title) }
            html.newLine()
        default: break
        }
        return true
    }

    // MARK: Elements

    private mutating func begin(_ element: MarkdownWalk.Element) {
        if case .image(let target) = element { pictures.append(Picture(target: target)) }
        guard pictures.isEmpty else { return }
        switch element {
        case .image: break
        case .link(let target): begin(link: target)
        case .list(let start):
            open.append(Tag(name: start == nil ? "ul" : "ol"))
            if let start { html.open("ol", ["start": String(start)]) } else { html.open("ul") }
            html.newLine()
        case .item:
            unwritten = ["li"]
            open.append(Tag(name: "li"))
        case .row(let isHeader):
            isHead = isHeader
            begin("tr")
        case .cell(let alignment): begin(cell: alignment)
        case .heading(let level): begin(Self.headings[min(max(level, 2), 6) - 2])
        case .paragraph where !unwritten.isEmpty:
            unwritten.append("p")
            open.append(Tag(name: "p"))
        case .paragraph: begin("p")
        case .quote: begin("blockquote")
        case .emphasis: begin("em")
        case .strong: begin("strong")
        case .strikethrough: begin("s")
        case .table: begin("table")
        }
    }

    private static let headings: [StaticString] = ["h2", "h3", "h4", "h5", "h6"]

    private mutating func begin(_ name: StaticString) {
        html.open(name)
        open.append(Tag(name: name))
    }

    private mutating func begin(cell alignment: MarkdownWalk.Alignment?) {
        let style: String? =
            switch alignment {
            case .right: "right"
            case .center: "center"
            case .left, nil: nil
            }
        open.append(Tag(name: isHead ? "th" : "td"))
        switch (isHead, style) {
        case (true, let style?): html.open("th", ["scope": "col", "class": style])
        case (true, nil): html.open("th", ["scope": "col"])
        case (false, let style?): html.open("td", ["class": style])
        case (false, nil): html.open("td")
        }
    }

    /// A link to somewhere else stays one; a link within the workspace leads nowhere for whoever gets the document.
    private mutating func begin(link target: String) {
        if Self.isOutside(target) {
            html.open("a", ["href": target])
            open.append(Tag(name: "a"))
            return
        }
        let place = document.attachments.firstIndex { $0.target == target }
        open.append(Tag(name: nil, note: place.map { attachment($0 + 1) }))
    }

    /// Schemes that a reader may follow, and nothing that runs.
    static func isOutside(_ target: String) -> Bool {
        ["http://", "https://", "mailto:", "tel:"].contains { target.lowercased().hasPrefix($0) }
    }

    private mutating func end(_ element: MarkdownWalk.Element) {
        if case .image = element {
            guard let picture = pictures.popLast() else { return }
            if pictures.isEmpty { write(picture) } else { say(picture.words) }
            return
        }
        guard pictures.isEmpty, let tag = open.popLast() else { return }
        if let name = tag.name { html.close(name) }
        if let note = tag.note { html.text(note) }
        switch element {
        case .paragraph, .quote, .item, .table, .heading, .list, .row: html.newLine()
        default: break
        }
    }

    private mutating func write(_ picture: Picture) {
        let place = document.attachments.firstIndex { $0.target == picture.target }
        guard let shown = place.flatMap({ document.attachments[$0].content?.picture }) else {
            html.text(picture.words + (place.map { attachment($0 + 1) } ?? ""))
            return
        }
        let address = "data:\(shown.mediaType);base64,\(Base64.encoded(shown.bytes))"
        html.open("img", ["src": address, "alt": picture.words])
    }

    /// Adds to the words that stand for a picture.
    private mutating func say(_ text: String) { pictures[pictures.count - 1].words += text }

    // MARK: Text

    private mutating func write(text: String) {
        guard pictures.isEmpty else { return say(text) }
        guard !unwritten.isEmpty else { return html.text(withoutIDs(text)) }
        guard let (mark, rest) = Self.box(text), let shown = box(mark) else {
            writeItem()
            return html.text(withoutIDs(text))
        }
        writeItem(class: "box")
        html.text(withoutIDs("\(shown) \(rest)"))
    }

    /// Writes the beginning of the item that has just begun.
    private mutating func writeItem(class name: String? = nil) {
        for (number, element) in unwritten.enumerated() {
            if number == 0, let name { html.open(element, ["class": name]) } else { html.open(element) }
        }
        unwritten = []
    }

    /// The mark of `[x] text`, and the text.
    private static func box(_ text: String) -> (mark: Character, rest: Substring)? {
        guard text.hasPrefix("["), let mark = text.dropFirst().first, text.dropFirst(2).hasPrefix("] ") else {
            return nil
        }
        return (mark, text.dropFirst(4))
    }

    /// The text without the marks by which the program finds its actions again (`^k7m2xp`).
    private func withoutIDs(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "^")) else { return text }
        var shown = ""
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            if word.first == "^", document.ids.contains(String(word.dropFirst())) {
                while shown.last == " " { shown.removeLast() }
                continue
            }
            if !shown.isEmpty || word.startIndex > text.startIndex { shown += " " }
            shown += word
        }
        return shown
    }
}

extension HTMLWriter {
    /// Writes several lines of text, each escaped by itself.
    fileprivate mutating func lines(_ text: String) {
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if number > 0 { newLine() }
            self.text(String(line))
        }
    }
}

extension MarkdownWalk.Event {
    /// Whether what comes next may still be the text that an item begins with.
    fileprivate var mayPrecedeBox: Bool {
        switch self {
        case .text, .open(.paragraph): true
        default: false
        }
    }
}

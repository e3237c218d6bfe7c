package import Documents
package import Messages
import Text

/// A document that is handed on, as one page that needs nothing beside it.
package struct ExportHTML {
    private let document: ExportedDocument
    private let messages: Messages
    private let vocabulary: Vocabulary

    /// - Parameter vocabulary: says what the marks in boxes mean.
    package init(_ document: ExportedDocument, messages: Messages, vocabulary: Vocabulary) {
        self.document = document
        self.messages = messages
        self.vocabulary = vocabulary
    }

    /// The page, UTF-8.
    package var bytes: [UInt8] {
        var html = HTMLWriter()
        HTMLPage.open(&html, title: document.title, language: messages.language, style: Self.style, showsPictures: true)
        html.open("header")
        if let mark { html.element("p", ["class": "mark"], mark) }
        html.element("h1", document.title)
        html.newLine()
        facts(&html)
        html.close("header")
        html.newLine()
        html.open("article")
        html.newLine()
        html.append(DocumentHTML.bytes(of: document, box: box, attachment: { reference(toAttachment: $0) }))
        html.close("article")
        html.newLine()
        if !document.attachments.isEmpty { attachments(&html) }
        html.element("footer") { html in
            html.element("p", source)
            if case .approved(let approval) = document.standing, let evidence = approval.evidence {
                html.element("p", messages("handout.evidence", ["evidence": evidence]))
            }
        }
        html.newLine()
        HTMLPage.close(&html)
        return html.bytes
    }

    /// What stands large above all, so that nobody takes a draft for what was decided.
    private var mark: String? {
        switch document.standing {
        case .draft: messages("handout.draft")
        case .edited: messages("handout.edited-mark")
        case .approved(let approval) where !approval.missing.isEmpty: messages("handout.pending-mark")
        case .none, .claimed, .approved: nil
        }
    }

    private func facts(_ html: inout HTMLWriter) {
        let facts: [(String, String?)] = [
            (messages("handout.fact.kind"), kind),
            (messages("handout.fact.date"), document.day?.iso),
            (messages("handout.fact.series"), document.series),
            (messages("handout.fact.dnr"), document.dnr),
            (messages("handout.fact.approval"), approval),
        ]
        html.element("dl") { html in
            for case (let name, let value?) in facts {
                html.element("dt", name)
                html.element("dd") { $0.textWithDays(value) }
                html.newLine()
            }
        }
    }

    private var kind: String? {
        guard let word = messages.words("kinds.\(document.kind.rawValue)").first else { return nil }
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    /// By whom, when and where it was approved, or that it was not.
    private var approval: String? {
        switch document.standing {
        case .none: return nil
        case .draft: return messages("handout.not-approved.\(document.kind.rawValue)")
        case .claimed: return messages("handout.claimed")
        case .approved(let approval): return words(approval, "handout.approved.\(document.kind.rawValue)")
        case .edited(let approval):
            return words(approval, "handout.approved.\(document.kind.rawValue)") + " "
                + messages("handout.edited")
        }
    }

    private func words(_ approval: ExportedDocument.Standing.Approval, _ key: String) -> String {
        var words = messages(key, ["names": approval.names, "date": approval.day.iso])
        if let decision = approval.decision { words += " " + messages("handout.decision", ["decision": decision]) }
        if !approval.missing.isEmpty { words += " " + messages("handout.missing", ["parties": approval.missing]) }
        return words
    }

    // MARK: Boxes

    /// The sign for the mark in a box, with its state where that is neither open nor done.
    private func box(_ mark: Character) -> String? {
        guard let state = vocabulary.state(ofBox: mark) else { return nil }
        let sign: String =
            switch state {
            case .done: "\u{2611}"
            case .dropped: "\u{2612}"
            case .open, .active, .waiting: "\u{2610}"
            }
        switch state {
        case .open, .done: return sign
        case .active, .waiting, .dropped:
            return messages.words("states.\(state.rawValue)").first.map { "\(sign) (\($0))" } ?? sign
        }
    }

    // MARK: Attachments

    private func reference(toAttachment number: Int) -> String {
        " " + messages("handout.attachment-reference", ["number": number])
    }

    private func attachments(_ html: inout HTMLWriter) {
        html.open("section")
        html.element("h2", messages("handout.attachments"))
        html.open("ol")
        html.newLine()
        for attachment in document.attachments {
            html.element("li") { html in
                html.element("span", ["class": "name"], attachment.name)
                guard let content = attachment.content else {
                    html.text(" " + messages("handout.no-attachment"))
                    return
                }
                html.raw("<br>")
                html.element("span", ["class": "digest"], "SHA-256 \(content.digest)")
            }
            html.newLine()
        }
        html.close("ol")
        html.close("section")
        html.newLine()
    }

    // MARK: Where it comes from

    private var source: String {
        let key = document.source.commit == nil ? "handout.source-unrecorded" : "handout.source"
        return messages(
            key,
            [
                "date": document.source.day.iso, "commit": String((document.source.commit ?? "").prefix(12)),
                "digest": document.source.digest,
            ])
    }

    /// Every pair of colours has a contrast of at least 7 : 1 (WCAG 2.1, AAA) on white.
    private static let style: StaticString = """
        @page { size: A4; margin: 22mm 20mm 24mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #444; } }
        * { box-sizing: border-box; }
        html { color: #1a1a1a; background: #fff; font: 17px/1.5 "Noto Serif", "Source Serif 4", Georgia, "DejaVu Serif", serif; }
        body { margin: 0; }
        main { max-width: 44rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
        header { border-bottom: 2px solid #1a1a1a; margin-bottom: 1.5rem; padding-bottom: 1rem; }
        h1, h2, h3, h4, h5, h6, dt, th, .mark, footer, .digest { font-family: "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; }
        h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 1rem; }
        h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; break-after: avoid; }
        h3, h4, h5, h6 { font-size: 1rem; margin: 1.5rem 0 .4rem; break-after: avoid; }
        p { margin: 0 0 .7rem; overflow-wrap: anywhere; }
        .mark { display: inline-block; border: 3px solid #8a1c1c; color: #8a1c1c; font-weight: 700; letter-spacing: .12em; padding: .15rem .7rem; margin: 0 0 1rem; text-transform: uppercase; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.5rem; margin: 0; font-size: .95rem; }
        dt { font-weight: 600; font-size: .88rem; padding-top: .05rem; }
        dd { margin: 0; overflow-wrap: anywhere; }
        ul, ol { margin: 0 0 .7rem; padding-left: 1.5rem; }
        li { margin: .2rem 0; overflow-wrap: anywhere; }
        li > ul, li > ol { margin: .1rem 0; }
        li.box { list-style: none; margin-left: -1.5rem; padding-left: 1.5rem; text-indent: -1.4rem; } li.box > * { text-indent: 0; } li.box > p:first-child { text-indent: -1.4rem; }
        blockquote { margin: 0 0 .7rem; padding-left: 1rem; border-left: 3px solid #767676; }
        table { border-collapse: collapse; width: 100%; margin: 0 0 1rem; font-size: .92rem; }
        thead { display: table-header-group; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid #bbb; overflow-wrap: break-word; }
        th { border-bottom: 2px solid #1a1a1a; font-size: .88rem; }
        tr { break-inside: avoid; }
        .right { text-align: right; } .center { text-align: center; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #bbb; padding: .6rem; font-size: .85rem; }
        img { max-width: 100%; height: auto; }
        time { white-space: nowrap; }
        section { border-top: 1px solid #767676; margin-top: 2rem; }
        .digest { font-size: .72rem; color: #444; overflow-wrap: anywhere; }
        footer { border-top: 1px solid #767676; margin-top: 2.5rem; padding-top: .6rem; font-size: .75rem; color: #444; }
        @media print { html { font-size: 10.5pt; } main { max-width: none; padding: 0; } }

        """
}

import Messages

/// A report as one file that needs nothing beside it: no script, no font, no picture, and reads well on paper.
struct HTMLPage {
    /// Writes what stands before the report's own elements.
    ///
    /// - Parameters:
    ///   - style: the rules of the page; without them those of a plain report.
    ///   - showsPictures: whether pictures may stand in the page itself; none is ever fetched.
    static func open(
        _ html: inout HTMLWriter, title: String, language: Language, style: StaticString = plain,
        showsPictures: Bool = false
    ) {
        html.raw("<!DOCTYPE html>\n")
        html.open("html", ["lang": language.rawValue])
        html.raw("\n<head>\n<meta charset=\"utf-8\">\n")
        // Nothing in the file is fetched or run, whatever a document managed to bring into it.
        html.raw(
            "<meta http-equiv=\"Content-Security-Policy\" ")
        html.raw("content=\"default-src 'none'; style-src 'unsafe-inline'")
        html.raw(showsPictures ? "; img-src data:\">\n" : "\">\n")
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        html.element("title", title)
        html.raw("\n<style>\n")
        html.raw(style)
        html.raw("</style>\n</head>\n<body>\n<main>\n")
    }

    /// Writes what stands behind them.
    static func close(_ html: inout HTMLWriter) { html.raw("</main>\n</body>\n</html>\n") }

    /// Every pair of colours has a contrast of at least 7 : 1 (WCAG 2.1, AAA) on white.
    private static let plain: StaticString = """
        @page { size: A4; margin: 16mm 14mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #444; } }
        * { box-sizing: border-box; }
        html { color: #1a1a1a; background: #fff; font: 16px/1.45 "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; }
        body { margin: 0; }
        main { max-width: 76rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
        h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 1rem; }
        h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; break-after: avoid; }
        p { margin: 0 0 .6rem; max-width: 46rem; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem; margin: 0; }
        dt { font-weight: 600; }
        dd { margin: 0; overflow-wrap: anywhere; }
        table { border-collapse: collapse; width: 100%; }
        thead { display: table-header-group; }
        th, td { text-align: left; vertical-align: top; padding: .5rem .7rem .5rem 0; border-bottom: 1px solid #bbb; }
        thead th { border-bottom: 2px solid #1a1a1a; font-size: .9rem; }
        tbody th { font-weight: 400; }
        tr { break-inside: avoid; }
        ul { margin: .15rem 0 .5rem; padding-left: 1.2rem; }
        li { margin: .1rem 0; overflow-wrap: anywhere; }
        .summary { font-weight: 600; overflow-wrap: anywhere; }
        .document { font-weight: 600; margin-top: .4rem; overflow-wrap: anywhere; }
        .note, .path, .aside { color: #444; font-weight: 400; font-size: .9rem; }
        .important { color: #7a2e00; font-weight: 600; font-size: .9rem; }
        .approval { border-left: .25rem solid #1d5c2e; padding-left: .6rem; margin: .3rem 0; }
        .number { white-space: nowrap; }
        .id { font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: .85rem; }
        td.when, td.id { white-space: nowrap; }
        td.who { min-width: 7rem; max-width: 12rem; }
        @media print { html { font-size: 8.5pt; } main { max-width: none; padding: 0; } tr.long { break-inside: auto; } }
        @media (max-width: 40rem) { thead { position: absolute; left: -99rem; } tr, td, th, tbody, table { display: block; } tr { border-bottom: 1px solid #bbb; } td, th { border: 0; padding: .1rem 0; } }

        """
}

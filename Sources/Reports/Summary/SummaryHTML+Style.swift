extension SummaryHTML {
    /// Every pair of colours of text has a contrast of at least 4.5 : 1 (WCAG 2.1, AA), most of them 7 : 1.
    static let style: StaticString = """
        @page { size: A4; margin: 15mm 15mm 17mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #54626b; } }
        * { box-sizing: border-box; }
        html { color: #1b2a33; background: #eef2f4; font-size: 15px; line-height: 1.45; -webkit-text-size-adjust: 100%; }
        body { margin: 0; font-family: "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; }
        main { max-width: 64rem; margin: 0 auto; padding: 2.5rem 3rem 3rem; background: #fff; }
        header { border-bottom: 3px solid #1f6480; padding-bottom: .9rem; margin-bottom: 1.4rem; }
        h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; letter-spacing: -.01em; text-wrap: balance; overflow-wrap: anywhere; }
        h2 { font-size: 1.15rem; line-height: 1.3; margin: 2rem 0 .4rem; break-after: avoid; }
        h3 { font-size: 1rem; margin: 1.2rem 0 .2rem; break-after: avoid; overflow-wrap: anywhere; }
        p { margin: 0 0 .3rem; }
        .audience { font-weight: 600; font-size: 1.1rem; }
        .basis { color: #54626b; }
        .count { font-weight: 400; color: #54626b; }
        .figures { list-style: none; display: flex; gap: .5rem; margin: 0 0 1.4rem; padding: 0; }
        .figures li { flex: 1 1 0; border: 1px solid #d3dade; border-top: 4px solid #1f6480; padding: .45rem .7rem .6rem; break-inside: avoid; }
        .figures strong { display: block; font-size: 1.9rem; line-height: 1.15; font-variant-numeric: tabular-nums; }
        .figures span { color: #3b4951; font-size: .87rem; line-height: 1.25; display: block; }
        .figures .overdue { border-top-color: #a01b1b; }
        .figures .overdue strong { color: #a01b1b; }
        .figures .before-meeting { border-top-color: #8a5300; }
        .figures .before-meeting strong { color: #8a5300; }
        .drawings { display: flex; flex-wrap: wrap; gap: 1rem 2rem; }
        figure { margin: 0; flex: 3 1 22rem; break-inside: avoid; }
        figure + figure { flex: 2 1 15rem; }
        figcaption { font-weight: 600; margin-bottom: .2rem; }
        svg { display: block; width: 100%; height: auto; }
        table { border-collapse: collapse; width: 100%; table-layout: fixed; }
        thead { display: table-header-group; }
        th, td { text-align: left; vertical-align: top; padding: .5rem 1rem .5rem 0; border-bottom: 1px solid #d3dade; overflow-wrap: break-word; }
        .who { hyphens: auto; padding-right: .6rem; }
        th:last-child, td:last-child { padding-right: 0; }
        thead th, thead td { color: #54626b; font-size: .82rem; font-weight: 600; padding-bottom: .25rem; border-bottom: 1.5px solid #1b2a33; }
        tbody th { font-weight: 400; }
        tr { break-inside: avoid; }
        .task { font-weight: 600; }
        .changes .task, .list .task, .columns-2 .task { font-weight: 400; }
        .note, .source { color: #54626b; font-size: .87rem; hyphens: auto; }
        time { white-space: nowrap; }
        .turn { font-weight: 600; font-size: .92rem; }
        .nobody { color: #a01b1b; font-weight: 600; }
        .day { white-space: nowrap; font-variant-numeric: tabular-nums; }
        .overdue h2, .overdue .lateness { color: #a01b1b; }
        .before-meeting h2, .before-meeting .lateness { color: #8a5300; }
        .lateness { font-weight: 600; }
        .parties .number { text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
        .parties td.number { font-weight: 600; }
        .parties .picture { padding-left: 1.2rem; }
        .key { white-space: nowrap; font-weight: 400; }
        .key::before { content: ""; display: inline-block; width: .7em; height: .7em; margin-right: .35em; background: #1f6480; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        .key.late::before { background: #a01b1b; } .key.soon::before { background: #8a5300; }
        .bar { height: 1.1rem; margin-top: .15rem; }
        .list { margin: 0; padding: 0; list-style: none; }
        .list li { padding: .4rem 0; border-bottom: 1px solid #d3dade; break-inside: avoid; overflow-wrap: anywhere; }
        .sources li { padding: .2rem 0; } .sources .task, .sources .note { display: inline; } .sources .note::before { content: " · "; }
        footer { margin-top: 2.5rem; padding-top: .8rem; border-top: 1px solid #d3dade; color: #54626b; font-size: .82rem; overflow-wrap: anywhere; }
        @media print { html { font-size: 9.3pt; background: #fff; } main { max-width: none; padding: 0; } h1 { font-size: 17pt; } svg, .figures li { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
        @media screen and (max-width: 45rem) {
          main { padding: 1.2rem 1rem 2rem; }
          h1 { font-size: 1.4rem; }
          .figures { flex-wrap: wrap; } .figures li { flex: 1 1 28%; }
          thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          table, tbody, tr, th, td { display: block; } td:empty { display: none; }
          tr { border-bottom: 1px solid #d3dade; padding: .55rem 0; }
          tbody th, tbody td, .parties .number { border: 0; padding: .1rem 0; text-align: left; }
          td[data-name]::before { content: attr(data-name) ": "; color: #54626b; font-weight: 400; font-size: .87rem; }
          td.who .name, td.by .day, td.standing .lateness, td.who .nobody { display: inline; }
          .parties td.number { display: inline-block; margin-right: 1.1rem; }
          .parties .picture { padding-left: 0; }
        }

        """
}

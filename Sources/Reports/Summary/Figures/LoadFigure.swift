/// Draws how much an organisation has to do, and how much of it is late or soon due, as one bar.
struct LoadFigure {
    let load: SummaryParty.Load
    /// The number that takes the whole width.
    let most: Int

    private static let (width, height) = (240, 16)

    func write(to html: inout HTMLWriter) {
        let rest = load.outstanding - load.overdue - load.beforeMeeting
        let parts = [
            (load.overdue, Palette.late), (load.beforeMeeting, Palette.soon), (rest, Palette.calm),
        ]
        // The numbers stand in the cells beside it, so the bar says nothing more to whoever cannot see it.
        html.element(
            "svg",
            ["viewBox": "0 0 \(Self.width) \(Self.height)", "class": "bar", "aria-hidden": "true"]
        ) { html in
            var done = 0
            for (count, fill) in parts where count > 0 {
                let start = Self.width * done / max(1, most)
                done += count
                let end = Self.width * done / max(1, most)
                html.rectangle(x: start, y: 2, width: max(1, end - start - 1), height: 12, fill: fill)
            }
        }
    }
}

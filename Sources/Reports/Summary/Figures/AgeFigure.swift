import Messages

/// Draws for how long outstanding actions have been about.
struct AgeFigure {
    let ages: SummaryAges
    let messages: Messages

    private static let (width, rowHeight, left, right) = (400, 40, 132, 360)

    func write(to html: inout HTMLWriter) {
        let bands = SummaryAges.Band.allCases.map { band in
            (name: messages("summary.age.\(band.rawValue)"), count: ages.counts[band] ?? 0)
        }
        let most = max(1, bands.map(\.count).max() ?? 1)
        let values = bands.map { "\($0.name): \($0.count)" }.joined(separator: "; ")
        html.drawing(
            width: Self.width, height: Self.rowHeight * bands.count + 20, title: messages("summary.ages"),
            description: values
        ) { html in
            for (index, band) in bands.enumerated() {
                let y = Self.rowHeight * index + 16
                let length = (Self.right - Self.left) * band.count / most
                html.label(band.name, x: Self.left - 10, y: y + 16, anchor: "end")
                html.rectangle(
                    x: Self.left, y: y, width: length, height: 24,
                    fill: index == bands.count - 1 ? Palette.late : Palette.calm)
                html.label("\(band.count)", x: Self.left + length + 8, y: y + 17, weight: "700")
            }
        }
    }
}

import Documents
import Messages

/// Draws how many actions were outstanding from month to month.
struct TrendFigure {
    let trend: SummaryTrend
    let messages: Messages

    private static let width = 640
    private static let height = 240
    /// Where the scale stands, inside the drawing.
    private static let (left, right, top, bottom) = (44, 612, 24, 204)
    /// How many lines divide the scale.
    private static let divisions = 4

    func write(to html: inout HTMLWriter) {
        let title = messages("summary.trend")
        let values = trend.points.map { "\($0.day.iso): \($0.outstanding)" }.joined(separator: "; ")
        html.drawing(width: Self.width, height: Self.height, title: title, description: values) { html in
            writeScale(&html)
            writeCourse(&html)
        }
    }

    /// What each division of the scale counts: a round number.
    private var step: Int {
        let most = trend.points.map(\.outstanding).max() ?? 0
        let steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000, 2_000, 5_000, 10_000]
        return steps.first { $0 * Self.divisions >= most } ?? (most + Self.divisions - 1) / Self.divisions
    }

    private func writeScale(_ html: inout HTMLWriter) {
        for division in 0...Self.divisions {
            let y = height(of: division * step)
            html.line(
                from: (Self.left, y), to: (Self.right, y), stroke: division == 0 ? Palette.quiet : Palette.rule)
            html.label(
                "\(division * step)", x: Self.left - 8, y: y + 5, anchor: "end", fill: Palette.quiet)
        }
        let every = max(1, (trend.points.count + 4) / 5)
        for (index, point) in trend.points.enumerated().reversed() where (trend.points.count - 1 - index) % every == 0 {
            let isLast = index == trend.points.count - 1
            html.label(
                isLast ? point.day.iso : String(point.day.iso.prefix(7)), x: min(place(of: index), Self.right - 10),
                y: Self.bottom + 22, anchor: "middle", fill: Palette.quiet)
        }
    }

    private func writeCourse(_ html: inout HTMLWriter) {
        let course = trend.points.enumerated().map { (x: place(of: $0), y: height(of: $1.outstanding)) }
        guard let first = course.first, let last = course.last, let now = trend.points.last else { return }
        html.path(course + [(last.x, Self.bottom), (first.x, Self.bottom)], fill: Palette.tint)
        html.path(course, stroke: Palette.calm)
        html.circle(x: last.x, y: last.y, radius: 5, fill: Palette.calm)
        html.label(
            "\(now.outstanding)", x: last.x, y: last.y - 11, size: 16, anchor: "middle", weight: "700",
            fill: Palette.calm)
    }

    private func place(of index: Int) -> Int {
        Self.left + (Self.right - Self.left) * index / max(1, trend.points.count - 1)
    }

    private func height(of value: Int) -> Int {
        Self.bottom - (Self.bottom - Self.top) * value / (Self.divisions * step)
    }
}

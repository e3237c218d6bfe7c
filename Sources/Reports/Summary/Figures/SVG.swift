/// Shapes of a drawing inside a page; whole numbers only, so that the same figure has the same bytes everywhere.
///
/// Looks stand on each shape: converters to PDF do not apply the page's rules inside a drawing.
extension HTMLWriter {
    /// Writes a drawing with its name and what it shows in words.
    mutating func drawing(
        width: Int, height: Int, title: String, description: String, _ body: (inout HTMLWriter) -> Void
    ) {
        let attributes: KeyValuePairs<StaticString, String> = [
            "viewBox": "0 0 \(width) \(height)", "role": "img", "aria-label": "\(title). \(description)",
        ]
        element("svg", attributes) { html in
            html.element(
                "g", ["font-family": "Noto Sans, Segoe UI, Helvetica Neue, Arial, DejaVu Sans, sans-serif"], body)
        }
    }

    mutating func rectangle(x: Int, y: Int, width: Int, height: Int, fill: String) {
        element(
            "rect", ["x": "\(x)", "y": "\(y)", "width": "\(width)", "height": "\(height)", "fill": fill]
        ) { _ in }
    }

    mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int), stroke: String) {
        element(
            "line",
            ["x1": "\(start.x)", "y1": "\(start.y)", "x2": "\(end.x)", "y2": "\(end.y)", "stroke": stroke]
        ) { _ in }
    }

    mutating func circle(x: Int, y: Int, radius: Int, fill: String) {
        element("circle", ["cx": "\(x)", "cy": "\(y)", "r": "\(radius)", "fill": fill]) { _ in }
    }

    /// Writes a line through points, or the area that they enclose.
    mutating func path(_ points: [(x: Int, y: Int)], fill: String = "none", stroke: String = "none") {
        let steps = points.enumerated().map { "\($0 == 0 ? "M" : "L")\($1.x) \($1.y)" }.joined(separator: " ")
        element("path", ["d": steps, "fill": fill, "stroke": stroke, "stroke-width": "3", "stroke-linejoin": "round"]) {
            _ in
        }
    }

    mutating func label(
        _ text: String, x: Int, y: Int, size: Int = 13, anchor: String = "start", weight: String = "400",
        fill: String = Palette.ink
    ) {
        element(
            "text",
            [
                "x": "\(x)", "y": "\(y)", "font-size": "\(size)", "text-anchor": anchor, "font-weight": weight,
                "fill": fill,
            ], text)
    }
}

/// The colours of figures; each has a contrast of at least 4.5 : 1 on white (WCAG 2.1, AA), the tint aside.
enum Palette {
    static let ink = "#1b2a33"
    static let quiet = "#54626b"
    static let rule = "#d3dade"
    static let calm = "#1f6480"
    static let tint = "#dcebf1"
    static let late = "#a01b1b"
    static let soon = "#8a5300"
}

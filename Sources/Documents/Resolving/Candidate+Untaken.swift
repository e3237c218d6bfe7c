import Markdown

extension Candidate {
    /// The text without what was read as fields.
    var untaken: InlineText {
        guard taken.contains(true) else { return body }
        var text = body
        text.remove { taken[$0] }
        return text
    }
}

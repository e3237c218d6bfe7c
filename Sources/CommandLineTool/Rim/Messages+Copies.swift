import Messages

extension Messages {
    /// How much of a history a copy holds: `87 recordings, 3 tags`.
    func extent(changes: Int, tags: Int) -> String {
        let messages = self
        let tagged = messages("backup.tags", ["count": tags])
        return messages("backup.holds", ["count": changes, "tags": tagged])
    }
}

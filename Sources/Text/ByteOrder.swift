extension String {
    /// Whether the text stands before another in the order of their bytes, which for UTF-8 is that of their scalars.
    public func standsBefore(_ other: String) -> Bool {
        let (left, right) = (utf8Span.span, other.utf8Span.span)
        let count = min(left.count, right.count)
        var index = 0
        while index < count, left[index] == right[index] { index += 1 }
        return index < count ? left[index] < right[index] : left.count < right.count
    }
}

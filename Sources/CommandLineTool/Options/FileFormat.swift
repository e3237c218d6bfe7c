/// A form in which a report is written, and that the ending of a file's name may ask for.
protocol FileFormat: Choice {
    /// What the names of such files end in.
    static var endings: KeyValuePairs<String, Self> { get }
}

extension FileFormat {
    /// The format a file's ending asks for; nil where it asks for none.
    init?(ending path: String) {
        guard let format = Self.endings.first(where: { path.lowercased().hasSuffix($0.key) })?.value else { return nil }
        self = format
    }
}

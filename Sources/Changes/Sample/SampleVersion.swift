/// An earlier text of a file, told by what it lacks or says otherwise than the final one.
struct SampleVersion: Hashable, Sendable {
    /// The first line that was not written yet, nor anything below it.
    var until: String?
    /// Lines that were not there yet.
    var without: [String]
    /// What stood where a line of the final text stands.
    var replaced: [String: String]

    /// The text; nil where the final one lacks a line that is named.
    func text(of final: String) -> String? {
        let lines = final.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard ([until].compactMap(\.self) + without + replaced.keys).allSatisfy(lines.contains) else { return nil }
        let kept = until.map { until in lines.prefix { $0 != until } } ?? lines[...]
        let without = Set(without)
        var text = kept.filter { !without.contains($0) }.map { replaced[$0] ?? $0 }.joined(separator: "\n")
        while text.hasSuffix("\n\n") { text.removeLast() }
        if !text.hasSuffix("\n") { text += "\n" }
        return text
    }
}

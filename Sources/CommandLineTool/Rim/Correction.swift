/// A piece of the command line, and what was probably meant by it.
struct Correction: Hashable {
    var written: String
    var meant: String

    /// The line as it should have been typed; nil where the piece does not stand in it as such.
    func line(_ arguments: [String]) -> String? {
        for (index, argument) in arguments.enumerated() {
            guard let corrected = corrected(argument) else { continue }
            var words = arguments
            words[index] = corrected
            return (["protokoll"] + words.map(\.shellWord)).joined(separator: " ")
        }
        return nil
    }

    /// The piece is a whole argument, or what stands behind an option's `=`; of either it may be a word between commas.
    private func corrected(_ argument: String) -> String? {
        if argument == written { return meant }
        let option = argument.hasPrefix("--") ? argument.prefix { $0 != "=" } + "=" : ""
        var words = argument.dropFirst(option.count).split(separator: ",", omittingEmptySubsequences: false)
            .map(String.init)
        guard argument.hasPrefix(option), let place = words.firstIndex(of: written) else { return nil }
        words[place] = meant
        return option + words.joined(separator: ",")
    }
}

import ArgumentParser
import Reports

/// A value of an option that has only some, called as the language of the run calls it.
protocol Choice: TypedWord, ExpressibleByArgument {}

extension Choice {
    static var wordsKey: String { "choices" }

    init?(argument: String) { self.init(typed: argument) }

    static var allValueStrings: [String] { typed.map(\.word) }
    static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
    /// None: a value is no more than its name.
    static var allValueDescriptions: [String: String] { [:] }
    var defaultValueDescription: String { word }
}

extension ActionQuery.Sort: Choice {}

extension ActionGrouping: Choice {}

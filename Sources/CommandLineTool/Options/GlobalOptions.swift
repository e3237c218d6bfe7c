import ArgumentParser
import Documents
import Messages

/// The options every command takes, before or after its name.
struct GlobalOptions: ParsableArguments {
    @Option(name: .customShort("C"), help: help("options.directory", value: "values.directory"), completion: .directory)
    var directory: String?

    @Option(help: help("options.today", value: "values.date"))
    var today: String?

    @Option(help: help("options.lang", value: "values.language"))
    var lang: LanguageChoice?

    @Option(help: help("options.color", value: "values.when"))
    var color: ColorChoice = .auto

    @Flag(help: help("options.no-pager"))
    var noPager = false

    func validate() throws {
        _ = try statedDay()
    }

    /// The day that stands for today, where one was stated.
    func statedDay() throws -> Day? { try today.map { try DayArgument.day($0, for: "--today") } }

    /// The console this run speaks on.
    var console: Console { Console(messages: Speech.messages, color: color, usesPager: !noPager) }
}

/// A language on the command line.
enum LanguageChoice: String, Choice {
    case sv, en

    var language: Language { self == .sv ? .swedish : .english }
}

/// A day on the command line.
enum DayArgument {
    static func day(_ written: String, for option: String) throws -> Day {
        guard let day = Day(iso: written) else {
            throw ValidationError(Speech.messages("usage.not-a-day", ["option": option, "written": written]))
        }
        return day
    }
}

/// The help text of an option, in the language of this run.
func help(_ key: String, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: Speech.messages(key)).named(value.map { Speech.messages($0) })
}

extension ArgumentHelp {
    fileprivate func named(_ value: String?) -> ArgumentHelp {
        ArgumentHelp(abstract, valueName: value)
    }
}

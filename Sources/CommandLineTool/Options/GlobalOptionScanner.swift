import Messages

/// What must be known of the command line before the argument parser may speak: the language, and where to look for it.
struct GlobalOptionScanner {
    private(set) var language: Language?
    private(set) var directory: String?

    init(_ arguments: [String]) {
        var index = 0
        while index < arguments.count, arguments[index] != "--" {
            let argument = arguments[index]
            let next = index + 1 < arguments.count ? arguments[index + 1] : nil
            switch argument {
            case "--lang": language = next.flatMap(Language.init(rawValue:))
            case "-C": directory = next
            case _ where argument.hasPrefix("--lang="): language = Language(rawValue: String(argument.dropFirst(7)))
            case _ where argument.hasPrefix("-C") && argument.count > 2: directory = String(argument.dropFirst(2))
            default: break
            }
            index += Self.takesValue(argument) ? 2 : 1
        }
    }

    /// Whether an argument is an option that the program takes without a command.
    static func isGlobal(_ argument: String) -> Bool {
        let name = argument.prefix { $0 != "=" }
        return argument.hasPrefix("-C") || names.contains(String(name))
    }

    /// All that stand before a command's name.
    static let names = ["-C", "--today", "--lang", "--color", "--no-pager", "--help", "-h", "--version"]

    /// Whether an argument is a global option whose value is the next argument.
    static func takesValue(_ argument: String) -> Bool {
        switch argument {
        case "-C", "--today", "--lang", "--color": true
        default: false
        }
    }
}

import Messages

/// The language of this run, for texts that the argument parser asks for before any command exists.
enum Speech {
    @TaskLocal static var messages = Messages.of(.english)

    /// The words a person may type for a value, in the language of this run and then in the others.
    static func words(_ key: String) -> [String] {
        let others = Language.allCases.filter { $0 != messages.language }
        return messages.words(key) + others.flatMap { Messages.of($0).words(key) }
    }
}

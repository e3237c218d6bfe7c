/// What a shell reads to complete this program's command lines; the parser's own scripts would not know what to offer.
enum CompletionScript {
    /// The file of each shell in `Scripts`.
    private static let files = ["bash": "protokoll.bash", "zsh": "_protokoll", "fish": "protokoll.fish"]

    /// The script that the arguments ask for, as they ask the parser; nil where they ask for none.
    static func text(for arguments: [String]) -> String? {
        let words = arguments.flatMap { $0.split(separator: "=", maxSplits: 1).map(String.init) }
        guard words.count == 2, words[0] == "--generate-completion-script", let file = files[words[1]] else {
            return nil
        }
        return Embedded.files.first { $0.path == file }?.text
    }
}

/// When words may be coloured.
enum ColorChoice: String, Choice {
    case auto, always, never

    /// Obeys `NO_COLOR` (no-color.org) and `TERM=dumb` unless the choice is stated.
    func isColoured(onTerminal isTerminal: Bool) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto: isTerminal && Variables["NO_COLOR"] == nil && Variables["TERM"] != "dumb"
        }
    }
}

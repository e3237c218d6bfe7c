import Glibc

/// What the three standard streams are connected to.
enum Terminal {
    static let inputIsTerminal = isatty(STDIN_FILENO) == 1
    static let outputIsTerminal = isatty(STDOUT_FILENO) == 1
    static let errorsAreTerminal = isatty(STDERR_FILENO) == 1

    /// The width and height of the terminal, in columns and lines; `COLUMNS` decides where it is set.
    static var size: (columns: Int, lines: Int) {
        var size = winsize()
        let known = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        let columns = Variables["COLUMNS"].flatMap { Int($0) } ?? (known ? Int(size.ws_col) : 80)
        return (min(max(columns, 40), 400), known ? Int(size.ws_row) : 24)
    }
}

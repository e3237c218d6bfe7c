import Glibc

/// Ends the process and says why: libFuzzer keeps the input that led here.
func expect(_ holds: Bool, _ message: @autoclosure () -> String) {
    guard !holds else { return }
    let line = "FAILED: \(message())\n"
    write(STDERR_FILENO, line, line.utf8.count)
    abort()
}

import Messages
import Testing

@testable import CommandLineTool

/// What is known of a command line before it is parsed.
@Suite struct GlobalOptionScannerTests {
    struct Expected: Sendable {
        var language: Language?
        var directory: String?
    }

    @Test(arguments: [
        ("", Expected()),
        ("actions --lang sv", Expected(language: .swedish)),
        ("--lang=en -C mina möten", Expected(language: .english, directory: "mina")),
        ("-Cmöten actions", Expected(directory: "möten")),
        ("-C --lang --lang en", Expected(language: .english, directory: "--lang")),
        ("--lang de", Expected()),
        ("--lang", Expected()),
        ("save -- --lang sv", Expected()),
    ])
    func finds(line: String, expected: Expected) {
        let scanner = GlobalOptionScanner(line.split(separator: " ").map(String.init))
        #expect(scanner.language == expected.language && scanner.directory == expected.directory)
    }

    @Test(arguments: [
        ("-C", true), ("-Cdir", true), ("--color=never", true), ("--no-pager", true), ("-h", true), ("--limit", false),
        ("--langs", false), ("-m", false),
    ])
    func knowsItsOwn(argument: String, isGlobal: Bool) {
        #expect(GlobalOptionScanner.isGlobal(argument) == isGlobal)
    }
}

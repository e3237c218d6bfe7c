import Git
import ArgumentParser
@main
struct Protokoll: ParsableCommand {
    func run() { print("hej", "\(Library.self)") }
}

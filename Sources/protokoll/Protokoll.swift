import CommandLineTool
import Glibc

@main
enum Protokoll {
    static func main() {
        exit(Program.run(Array(CommandLine.arguments.dropFirst())))
    }
}

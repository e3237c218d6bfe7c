import ArgumentParser
import Glibc
import Messages

/// Whether a list is to be only the paths of the documents it speaks of, for programs such as `xargs -0`.
struct PathOptions: ParsableArguments {
    @Flag(name: [.customShort("z"), .customLong("null")], help: help("options.null"))
    var null = false

    /// Refuses to say the same in two ways.
    ///
    /// - Parameter format: the other way, as it was typed; nil where there is none.
    func check(against format: String?) throws {
        guard null, let format else { return }
        throw ValidationError(Speech.messages("usage.conflict", ["first": "--null", "second": format]))
    }
}

extension Console {
    /// Writes each path once, in the order of their first place, with a zero byte behind it.
    func write(paths: [String]) {
        var seen: Set<String> = []
        write(Array(paths.filter { seen.insert($0).inserted }.map { "\($0)\0" }.joined().utf8))
    }
}

import ArgumentParser
import Messages

/// A length of time on the command line: minutes, or a number with `s`, `m` or `h` behind it.
struct Pause: ExpressibleByArgument {
    let duration: Duration

    /// A day at most.
    private static let longest = 86_400

    init(duration: Duration) { self.duration = duration }

    init?(argument: String) {
        let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600]
        let unit = argument.last.flatMap { units[$0] }
        let digits = unit == nil ? Substring(argument) : argument.dropLast()
        guard let count = Int(digits), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            (1...Self.longest).contains(count), count * (unit ?? 60) <= Self.longest
        else { return nil }
        duration = .seconds(count * (unit ?? 60))
    }

    var defaultValueDescription: String { "\(duration.components.seconds / 60)m" }

    /// In words: whole minutes where it is some.
    func shown(_ messages: Messages) -> String {
        let seconds = Int(duration.components.seconds)
        return seconds % 60 == 0
            ? messages("watch.minutes", ["count": seconds / 60]) : messages("watch.seconds", ["count": seconds])
    }
}

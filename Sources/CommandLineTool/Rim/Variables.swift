import Glibc

/// The variables of the process's environment, read here and nowhere below.
enum Variables {
    /// All of them; an entry without `=` is left out.
    static let all: [String: String] = {
        var found: [String: String] = [:]
        var entry = environ
        while let text = entry.pointee {
            let variable = String(cString: text)
            if let sign = variable.utf8.firstIndex(of: UInt8(ascii: "=")) {
                found[String(variable[..<sign])] = String(variable[variable.utf8.index(after: sign)...])
            }
            entry += 1
        }
        return found
    }()

    /// The value of a variable; nil where it is unset or empty.
    static subscript(_ name: String) -> String? {
        all[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}

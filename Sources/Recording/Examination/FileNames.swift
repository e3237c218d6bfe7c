package import Text

/// The names of a repository's files, and which of them another system could not hold.
package struct FileNames {
    private let paths: [String]

    /// Takes the paths of all files, from the root of the work tree.
    package init(_ paths: [String]) { self.paths = paths }

    /// One for each name, and for each pair of names.
    package var findings: [Diagnostic] {
        paths.filter(Self.isForbidden).map { Diagnostic(.windowsName, .warning, arguments: [$0]) } + twins
    }

    /// Pairs that are one file where case, or the form of å ä ö, does not count.
    private var twins: [Diagnostic] {
        var composed: [String: String] = [:]
        var caseless: [String: String] = [:]
        return paths.compactMap { path in
            // Swift's strings are equal whatever the form.
            if let twin = composed.updateValue(path, forKey: path), !twin.utf8.elementsEqual(path.utf8) {
                return Diagnostic(.formTwins, .warning, arguments: [twin, path])
            }
            guard let twin = caseless.updateValue(path, forKey: path.lowercased()), twin != path else { return nil }
            return Diagnostic(.caseTwins, .warning, arguments: [twin, path])
        }
    }

    /// Names that Windows keeps for devices.
    private static let devices: Set<String> = {
        let numbered = (1...9).flatMap { ["com\($0)", "lpt\($0)"] }
        return Set(["con", "prn", "aux", "nul"] + numbered)
    }()

    /// A name with a sign that Windows gives another meaning, with a blank or full stop at its end, or of a device.
    static func isForbidden(_ path: String) -> Bool {
        path.split(separator: "/").contains { name in
            let stem = name.prefix { $0 != "." }.lowercased()
            return name.unicodeScalars.contains { $0.value < 0x20 || "<>:\"\\|?*".unicodeScalars.contains($0) }
                || name.hasSuffix(" ") || name.hasSuffix(".") || devices.contains(stem)
        }
    }
}

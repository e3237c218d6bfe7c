/// A path pattern of `.gitignore` and of the settings, compiled: `*`, `?`, `[a-z]`, `**`, and `\` before a mark.
///
/// Matching takes at most the product of the two lengths, whatever the pattern: it comes from others. Both levels, folders
/// and letters, need to remember their latest wildcard only, since an earlier match of what stands before a wildcard is
/// never worse than a later one.
package struct GlobPattern: Hashable, Sendable {
    /// What one component of a path must look like, `**` standing for any number of them.
    enum Component: Hashable, Sendable {
        case folders
        case name([Letter])
    }

    enum Letter: Hashable, Sendable {
        case byte(UInt8)
        case any
        case run
        case oneOf(ByteClass)
    }

    private let components: [Component]

    /// Compiles a pattern; nil for one that can match nothing (an unclosed bracket, a `\` at the end).
    package init?(_ text: ArraySlice<UInt8>) {
        var compiler = GlobCompiler(text)
        guard let components = compiler.components() else { return nil }
        self.components = components
    }

    /// Whether the pattern matches all of a relative path with `/` between its components.
    package func matches(_ path: ArraySlice<UInt8>) -> Bool {
        matches(path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false))
    }

    /// Whether the pattern matches all of a path's components.
    func matches(_ names: [ArraySlice<UInt8>]) -> Bool {
        var (component, name) = (0, 0)
        var retry: (component: Int, name: Int)?
        while name < names.count {
            if component < components.count, components[component] == .folders {
                retry = (component + 1, name)
                component += 1
                if component == components.count { return true }
            } else if component < components.count, Self.matches(components[component], names[name]) {
                component += 1
                name += 1
            } else if let latest = retry {
                retry = (latest.component, latest.name + 1)
                (component, name) = (latest.component, latest.name + 1)
            } else {
                return false
            }
        }
        return component == components.count
    }

    private static func matches(_ component: Component, _ name: ArraySlice<UInt8>) -> Bool {
        guard case .name(let letters) = component else { return true }
        var (letter, index) = (0, name.startIndex)
        var retry: (letter: Int, index: Int)?
        while index < name.endIndex {
            if letter < letters.count, letters[letter] == .run {
                retry = (letter + 1, index)
                letter += 1
                if letter == letters.count { return true }
            } else if letter < letters.count, letters[letter].matches(name[index]) {
                letter += 1
                index += 1
            } else if let latest = retry {
                retry = (latest.letter, latest.index + 1)
                (letter, index) = (latest.letter, latest.index + 1)
            } else {
                return false
            }
        }
        return letters[letter...].allSatisfy { $0 == .run }
    }
}

extension GlobPattern.Letter {
    fileprivate func matches(_ byte: UInt8) -> Bool {
        switch self {
        case .byte(let expected): byte == expected
        case .any: true
        case .run: false
        case .oneOf(let bytes): bytes.contains(byte)
        }
    }
}

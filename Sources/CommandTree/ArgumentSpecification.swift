internal import Yaml

/// An option, a flag or an argument of a command.
package struct ArgumentSpecification: Hashable, Sendable {
    package var kind: Kind
    /// With their dashes, the short one first; none of what stands without a name.
    package var names: [String] = []
    /// What stands for its value (`date`); empty for a flag.
    package var valueName = ""
    /// One or two sentences.
    package var abstract = ""
    package var isOptional = true
    package var isRepeating = false
    /// What holds where it is left out; nil where nothing does.
    package var defaultValue: String?
    /// All that it may be, where they are few.
    package var values: [String] = []
    /// The heading it stands under, where it is not the common one.
    package var section: String?
    /// What a shell may offer for the value.
    package var completion = Completion.nothing

    /// How it is written.
    package enum Kind: String, Hashable, Sendable {
        case positional, option, flag
    }

    /// What a shell may offer for a value.
    package enum Completion: Hashable, Sendable {
        case nothing
        /// Files with one of these endings, or any.
        case files(endings: [String])
        case folders
        /// What is known only when it is asked for, by a name that means something to the program.
        case offer(String)
    }

    /// An argument of which nothing else is known.
    package init(kind: Kind) { self.kind = kind }

    /// What is dumped without a kind that is known reads as a flag.
    init(_ node: YamlNode) {
        kind = (node["kind"]?.text).flatMap(Kind.init(rawValue:)) ?? .flag
        names = (node["names"]?.items ?? []).compactMap(Self.name).sorted { $0.utf8.count < $1.utf8.count }
        valueName = kind == .flag ? "" : node["valueName"]?.text ?? ""
        abstract = node["abstract"]?.text ?? ""
        isOptional = node["isOptional"]?.text == "true"
        isRepeating = node["isRepeating"]?.text == "true"
        defaultValue = kind == .flag ? nil : node["defaultValue"]?.text
        values = node["allValues"]?.items.compactMap(\.text) ?? []
        section = node["sectionTitle"]?.text
        completion = node["completionKind"].map(Completion.init) ?? .nothing
    }

    private static func name(_ node: YamlNode) -> String? {
        guard let name = node["name"]?.text else { return nil }
        return (node["kind"]?.text == "long" ? "--" : "-") + name
    }
}

extension ArgumentSpecification.Completion {
    fileprivate init(_ node: YamlNode) {
        if node["directory"] != nil {
            self = .folders
        } else if let file = node["file"] {
            self = .files(endings: file["extensions"]?.items.compactMap(\.text) ?? [])
        } else if let offer = node["shellCommand"]?["command"]?.text {
            self = .offer(offer)
        } else {
            self = .nothing
        }
    }
}

import Documents
import Text
import Yaml

/// Reads `protokoll.yaml`: a wrong value makes the file unreadable, an unknown key is only pointed out.
struct SettingsReader {
    private(set) var settings = Settings()
    private(set) var unknown = UnknownKeys(path: Workspace.settingsPath, code: .settingsUnknownKey)

    init(_ text: [UInt8]) throws(FileFault) {
        for entry in try YamlNode.root(text).mapping("") { try read(entry.key, entry) }
    }

    private mutating func read(_ key: String, _ entry: YamlNode.Entry) throws(FileFault) {
        let value = entry.value
        switch key {
        case "language":
            settings.language = try value.value(key, .language) { Template.languages.contains($0) ? $0 : nil }
        case "confidentiality":
            settings.confidentiality = try value.value(key, .confidentiality, Settings.Confidentiality.init(rawValue:))
        case "series":
            for entry in try value.mapping(key) { settings.series.append(try series(entry)) }
        case "areas": settings.areas = try value.texts(key)
        case "periods": try readPeriods(value)
        case "privacy": try readPrivacy(value)
        case "vocabulary":
            settings.vocabulary = try value.mapping(key).isEmpty ? nil : value
            unknown.note(vocabulary: value)
        case "timezone": settings.timeZone = try value.text(key)
        case "today": settings.today = try value.day(key)
        default: unknown.note(entry, known: Self.keys)
        }
    }

    private mutating func series(_ entry: YamlNode.Entry) throws(FileFault) -> Settings.Series {
        var series = Settings.Series(id: entry.key)
        for entry in try entry.value.mapping(entry.key) {
            switch entry.key {
            case "title": series.title = try entry.value.text(entry.key)
            case "paths":
                series.paths = try entry.value.texts(entry.key)
                series.patterns = try patterns(series.paths, at: entry)
            case "members": series.members = try entry.value.texts(entry.key)
            case "standing-items": series.standingItems = try entry.value.texts(entry.key)
            case "meetings":
                for item in try entry.value.list(entry.key) {
                    if let day = try item.day(entry.key) { series.meetings.append(day) }
                }
                series.meetings.sort()
            default: unknown.note(entry, known: Self.seriesKeys)
            }
        }
        return series
    }

    private func patterns(_ texts: [String], at entry: YamlNode.Entry) throws(FileFault) -> [GlobPattern] {
        var patterns: [GlobPattern] = []
        for text in texts {
            guard let pattern = GlobPattern(WorkspacePath(text).composed.bytes[...]) else {
                throw FileFault(line: entry.value.line, .expected(.pattern, key: entry.key))
            }
            patterns.append(pattern)
        }
        return patterns
    }

    private mutating func readPeriods(_ value: YamlNode) throws(FileFault) {
        for entry in try value.mapping("periods") {
            let months = try entry.value.value(entry.key, .period, Self.months)
            switch entry.key {
            case "situation": settings.periods.situation = months ?? settings.periods.situation
            case "plan": settings.periods.plan = months ?? settings.periods.plan
            case "agreement-review": settings.periods.agreement = months
            default: unknown.note(entry, known: ["situation", "plan", "agreement-review"])
            }
        }
    }

    /// Reads `24 months` or `2 years`, at most a thousand years.
    private static func months(_ text: String) -> Int? {
        let words = text.split(separator: " ")
        guard words.count == 2, let count = Int(words[0]), (1...1_000).contains(count) else { return nil }
        return switch words[1] {
        case "month", "months": count
        case "year", "years": count * 12
        default: nil
        }
    }

    private mutating func readPrivacy(_ value: YamlNode) throws(FileFault) {
        for entry in try value.mapping("privacy") {
            if entry.key == "reason" {
                settings.privacy.reason = try entry.value.text(entry.key)
            } else if Self.privacyKinds.contains(entry.key) {
                let isOn = try entry.value.value(entry.key, .onOrOff) { ["on": true, "off": false][$0] }
                if isOn == false { settings.privacy.off.append(entry.key) }
            } else {
                unknown.note(entry, known: Self.privacyKinds + ["reason"])
            }
        }
        guard settings.privacy.reason == nil else { return }
        for entry in value.entries where settings.privacy.off.contains(entry.key) {
            unknown.note(.settingsPrivacyReason, at: entry)
        }
    }

    private static let keys = [
        "language", "confidentiality", "series", "areas", "periods", "privacy", "vocabulary", "timezone", "today",
    ]
    private static let seriesKeys = ["title", "paths", "members", "standing-items", "meetings"]
    private static let privacyKinds = ["personal-number", "case-number", "email", "phone", "person"]
}

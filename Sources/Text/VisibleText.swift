extension Unicode.Scalar {
    /// Whether a terminal may act upon it: C0, C1, DEL, line separators, and what changes the direction of text.
    public var isTerminalControl: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

extension String {
    /// The text as it may be shown to a person: what a terminal would act upon stands as an escape (`\u{202E}`).
    ///
    /// Line breaks and tabs are escaped too, so what is shown stays on its line.
    public var visible: String {
        guard unicodeScalars.contains(where: \.isTerminalControl) else { return self }
        var shown = ""
        for scalar in unicodeScalars {
            if scalar.isTerminalControl {
                shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }
}

@_spi(_Unicode) private import Swift

extension String {
    /// The text in Unicode's composed form (NFC), in which what the tool creates is named.
    package var composed: String {
        var scalars = String.UnicodeScalarView()
        for scalar in _nfc { scalars.append(scalar) }
        return String(scalars)
    }
}

extension WorkspacePath {
    /// The path with its letters composed, as patterns are compared with it.
    package var composed: WorkspacePath {
        bytes.allSatisfy { $0 < 0x80 } ? self : WorkspacePath(text.composed)
    }
}

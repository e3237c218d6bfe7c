extension Unicode.Scalar {
    /// Its bytes in UTF-8 as `%` and two hexadecimal digits each.
    var percentEncoded: String {
        UTF8.encode(self)?.reduce(into: "") { $0 += $1.percentEncoded } ?? ""
    }
}

extension UInt8 {
    fileprivate var percentEncoded: String {
        let digits = String(self, radix: 16, uppercase: true)
        return digits.count == 1 ? "%0\(digits)" : "%\(digits)"
    }
}

extension String {
    /// The path as a relative reference of RFC 3986: unreserved characters and slashes stay.
    var percentEncodedPath: String {
        unicodeScalars.reduce(into: "") { encoded, scalar in
            let isUnreserved =
                scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789-._~/".unicodeScalars.contains(scalar))
            if isUnreserved { encoded.unicodeScalars.append(scalar) } else { encoded += scalar.percentEncoded }
        }
    }
}

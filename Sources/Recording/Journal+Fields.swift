import Git

extension Journal {
    /// A row of byte strings, each behind its length; a missing one is a `-`.
    struct Fields {
        private(set) var bytes: [UInt8]
        private var position = 0

        init(_ bytes: [UInt8] = []) {
            self.bytes = bytes
        }

        mutating func add(_ field: [UInt8]?) {
            guard let field else {
                bytes += Array("-\n".utf8)
                return
            }
            bytes += Array("\(field.count)\n".utf8) + field
        }

        mutating func add(_ text: String?) { add(text.map { Array($0.utf8) }) }

        mutating func add(_ signature: Signature) {
            add(signature.identity.name)
            add(signature.identity.email)
            add(String(signature.time.seconds))
            add(String(signature.time.offsetMinutes))
        }

        /// The next field, which may be a missing one; nil at the end or where the bytes make no sense.
        mutating func next() -> [UInt8]?? {
            guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            let length = String(decoding: bytes[position..<end], as: UTF8.self)
            position = end + 1
            if length == "-" { return .some(nil) }
            guard let count = Int(length), count >= 0, count <= bytes.count - position else { return nil }
            defer { position += count }
            return Array(bytes[position..<(position + count)])
        }

        mutating func text() -> String? {
            guard case .some(.some(let field)) = next() else { return nil }
            return String(decoding: field, as: UTF8.self)
        }

        mutating func signature() -> Signature? {
            guard let name = text(), let email = text(), let seconds = text().flatMap({ Int64($0) }),
                let offset = text().flatMap({ Int($0) })
            else { return nil }
            return Signature(
                Identity(name: name, email: email), at: Timestamp(seconds: seconds, offsetMinutes: offset))
        }
    }
}

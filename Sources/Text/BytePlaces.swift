extension [UInt8] {
    /// The first place, from one on, where some bytes stand in a row; nil where they do not.
    public func firstPlace(of bytes: [UInt8], from start: Int = 0) -> Int? {
        guard let first = bytes.first else { return start }
        var place = start
        while place + bytes.count <= count {
            if self[place] == first, self[place..<place + bytes.count].elementsEqual(bytes) { return place }
            place += 1
        }
        return nil
    }
}

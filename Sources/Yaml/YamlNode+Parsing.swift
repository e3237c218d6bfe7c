extension YamlNode {
    /// Reads the first YAML document of a text; nil where there is none.
    ///
    /// Scalars stay text (`2024-03-05`, `007`, `yes`). Lines are YAML's: they end at LF, CRLF or CR, and at NEL, LS and PS.
    /// - Throws: `YamlError` also for what YAML allows and nobody needs here: anchors, aliases, constructing tags, a key
    ///   that stands twice.
    package static func parse(_ text: [UInt8], limits: YamlLimits = .standard) throws(YamlError) -> YamlNode? {
        unsafe try text.withUnsafeBufferPointer { (bytes) throws(YamlError) -> YamlNode? in
            unsafe try parse(bytes, limits: limits)
        }
    }

    /// Reads the first YAML document of a text, as `parse(_:limits:)` of bytes does.
    package static func parse(_ text: String, limits: YamlLimits = .standard) throws(YamlError) -> YamlNode? {
        try parse(Array(text.utf8), limits: limits)
    }

    private static func parse(_ bytes: UnsafeBufferPointer<UInt8>, limits: YamlLimits) throws(YamlError) -> YamlNode? {
        guard bytes.count <= limits.bytes else {
            throw YamlError(line: 1, column: 1, problem: .tooLarge(limit: limits.bytes))
        }
        var composer = YamlComposer(events: unsafe try YamlEvents(bytes), limits: limits)
        return try composer.document()
    }
}

/// Builds the tree of one document from its events.
private struct YamlComposer: ~Copyable {
    var events: YamlEvents
    let limits: YamlLimits
    var nodes = 0

    init(events: consuming YamlEvents, limits: YamlLimits) {
        self.events = events
        self.limits = limits
    }

    mutating func document() throws(YamlError) -> YamlNode? {
        while true {
            switch try events.next() {
            case .streamStart, .documentStart: continue
            case .streamEnd, .documentEnd: return nil
            case let event: return try node(event, depth: 0)
            }
        }
    }

    private mutating func node(_ event: YamlEvent, depth: Int) throws(YamlError) -> YamlNode {
        nodes += 1
        guard nodes <= limits.nodes else { throw events.error(.tooManyNodes(limit: limits.nodes)) }
        let line = events.line
        switch event {
        case .scalar(let text, let plain):
            return YamlNode(value: plain && Self.nulls.contains(text) ? .null : .scalar(text), line: line)
        case .sequenceStart: return YamlNode(value: .sequence(try items(depth: depth + 1)), line: line)
        case .mappingStart: return YamlNode(value: .mapping(try entries(depth: depth + 1)), line: line)
        default: throw events.error(.syntax("did not find expected node content"))
        }
    }

    private mutating func items(depth: Int) throws(YamlError) -> [YamlNode] {
        try checkDepth(depth)
        var items: [YamlNode] = []
        while true {
            let event = try events.next()
            if case .sequenceEnd = event { return items }
            items.append(try node(event, depth: depth))
        }
    }

    private mutating func entries(depth: Int) throws(YamlError) -> [YamlNode.Entry] {
        try checkDepth(depth)
        var entries: [YamlNode.Entry] = []
        var keys: Set<String> = []
        while true {
            let event = try events.next()
            if case .mappingEnd = event { return entries }
            guard case .scalar(let key, _) = event else { throw events.error(.compositeKey) }
            guard keys.insert(key).inserted else { throw events.error(.duplicateKey(key)) }
            let line = events.line
            entries.append(YamlNode.Entry(key: key, line: line, value: try node(try events.next(), depth: depth)))
        }
    }

    private func checkDepth(_ depth: Int) throws(YamlError) {
        guard depth <= limits.depth else { throw events.error(.tooDeep(limit: limits.depth)) }
    }

    private static let nulls: Set<String> = ["", "~", "null", "Null", "NULL"]
}

import CYaml

/// One event of libyaml, copied out of its memory.
enum YamlEvent {
    case scalar(text: String, plain: Bool)
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
    /// The start or end of the stream or of a document.
    case streamStart, streamEnd, documentStart, documentEnd
}

/// Owns a libyaml parser over bytes that outlive it, and gives its events one by one.
@safe
struct YamlEvents: ~Copyable {
    let parser: UnsafeMutablePointer<yaml_parser_t>
    let bytes: UnsafeBufferPointer<UInt8>

    /// Where the latest event starts, as libyaml counts: zero-based line, zero-based column in characters.
    private(set) var mark = yaml_mark_t()

    /// The 1-based line of the latest event.
    var line: Int { Int(mark.line) + 1 }

    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(YamlError) {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        guard unsafe yaml_parser_initialize(parser) == 1 else {
            unsafe parser.deallocate()
            throw YamlError(line: 1, column: 1, problem: .syntax("out of memory"))
        }
        // Without this libyaml takes a text that begins with FF FE for UTF-16.
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
        unsafe self.parser = parser
        unsafe self.bytes = bytes
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
    }

    /// The next event; anchors, aliases and constructing tags are refused here.
    mutating func next() throws(YamlError) -> YamlEvent {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw fault() }
        defer { unsafe yaml_event_delete(&event) }
        unsafe mark = event.start_mark
        switch unsafe event.type {
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.data.scalar
            unsafe try refuse(anchor: scalar.anchor, tag: scalar.tag)
            let text = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            return .scalar(
                text: unsafe String(decoding: text, as: UTF8.self),
                plain: unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE && scalar.tag == nil)
        case YAML_SEQUENCE_START_EVENT:
            let start = unsafe event.data.sequence_start
            unsafe try refuse(anchor: start.anchor, tag: start.tag)
            return .sequenceStart
        case YAML_MAPPING_START_EVENT:
            let start = unsafe event.data.mapping_start
            unsafe try refuse(anchor: start.anchor, tag: start.tag)
            return .mappingStart
        case YAML_ALIAS_EVENT: throw error(.alias(unsafe Self.text(event.data.alias.anchor)))
        case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
        case YAML_MAPPING_END_EVENT: return .mappingEnd
        case YAML_STREAM_START_EVENT: return .streamStart
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_DOCUMENT_END_EVENT: return .documentEnd
        default: return .streamEnd
        }
    }

    private func refuse(anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?)
        throws(YamlError)
    {
        if let anchor = unsafe anchor { throw error(.alias(unsafe Self.text(anchor))) }
        guard let tag = unsafe tag else { return }
        let name = unsafe Self.text(tag)
        guard Self.plainTags.contains(name) else { throw error(.tag(name)) }
    }

    /// Tags that say what the node is anyway.
    private static let plainTags = Set(
        ["!"] + ["str", "int", "float", "bool", "null", "timestamp", "seq", "map"].map { "tag:yaml.org,2002:\($0)" })

    private static func text(_ characters: UnsafeMutablePointer<yaml_char_t>?) -> String {
        guard let characters = unsafe characters else { return "" }
        return unsafe String(cString: characters)
    }
}

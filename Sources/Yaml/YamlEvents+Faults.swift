import CYaml

extension YamlEvents {
    /// An error at the latest event.
    func error(_ problem: YamlError.Problem) -> YamlError {
        position(of: mark, problem)
    }

    /// What made libyaml stop.
    func fault() -> YamlError {
        if unsafe parser.pointee.error == YAML_READER_ERROR { return readerFault() }
        let words = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "out of memory"
        let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) } ?? ""
        let problem = Self.problem(words: words, context: context)
        switch problem {
        case .unclosedBracket, .unclosedQuote: return position(of: unsafe parser.pointee.context_mark, problem)
        default: return position(of: unsafe parser.pointee.problem_mark, problem)
        }
    }

    /// The reader speaks of byte offsets, not of lines: it stops before there are any.
    private func readerFault() -> YamlError {
        if let offset = firstInvalidOffset { return position(ofOffset: offset, .notUTF8) }
        return position(ofOffset: unsafe parser.pointee.problem_offset, .controlCharacter)
    }

    /// libyaml may name a later byte of a malformed sequence.
    private var firstInvalidOffset: Int? {
        do {
            _ = unsafe try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    private func position(ofOffset offset: Int, _ problem: YamlError.Problem) -> YamlError {
        let before = unsafe bytes.prefix(offset)
        let line = unsafe before.count { $0 == UInt8(ascii: "\n") }
        let start = unsafe before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return YamlError(line: line + 1, column: offset - start + 1, problem: problem)
    }

    /// libyaml's sentences for the faults that people make.
    private static func problem(words: String, context: String) -> YamlError.Problem {
        switch words {
        case "mapping values are not allowed in this context": .unexpectedColon
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'": .unclosedBracket
        case "found unexpected end of stream" where context.contains("quoted"): .unclosedQuote
        case "found character that cannot start any token": .unexpectedCharacter
        default: .syntax(words)
        }
    }

    private func position(of mark: yaml_mark_t, _ problem: YamlError.Problem) -> YamlError {
        var offset = startOfLine(Int(mark.line))
        let start = offset
        for _ in 0..<mark.column where unsafe offset < bytes.count {
            offset += 1
            while unsafe offset < bytes.count, unsafe bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        }
        return YamlError(line: Int(mark.line) + 1, column: offset - start + 1, problem: problem)
    }

    /// The offset of a zero-based line.
    private func startOfLine(_ line: Int) -> Int {
        var offset = 0
        for _ in 0..<line {
            guard let end = unsafe bytes[offset...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { break }
            let paired = unsafe bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
            offset = end + (paired ? 2 : 1)
        }
        return offset
    }
}

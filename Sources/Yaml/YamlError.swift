/// Why a text is not YAML that is read here, and where.
package struct YamlError: Error, Hashable, Sendable {
    /// 1-based line in the text that was read; an unclosed bracket or quote stands where it was opened.
    package var line: Int
    /// 1-based column, counted in UTF-8 bytes.
    package var column: Int
    /// What is wrong there.
    package var problem: Problem

    /// Takes a place and what is wrong there.
    package init(line: Int, column: Int, problem: Problem) {
        self.line = line
        self.column = column
        self.problem = problem
    }

    /// What is wrong; the sentence is put together at the rim.
    package enum Problem: Hashable, Sendable {
        /// The text is longer than the limit, in bytes.
        case tooLarge(limit: Int)
        /// Collections stand in each other deeper than the limit.
        case tooDeep(limit: Int)
        case tooManyNodes(limit: Int)
        case notUTF8
        case controlCharacter
        /// `&name` or `*name`: a few lines of them can stand for more nodes than any memory holds.
        case alias(String)
        /// A tag that asks for more than text, a list or a mapping (`!ruby/object`).
        case tag(String)
        case duplicateKey(String)
        /// A list or a mapping where a key was expected.
        case compositeKey
        /// A second `: ` in an unquoted value, or a key that is indented too far.
        case unexpectedColon
        case unclosedBracket
        case unclosedQuote
        /// A tab, `@`, `%` or another mark with which no value can begin.
        case unexpectedCharacter
        /// Any other fault, in libyaml's own English words.
        case syntax(String)
    }
}

extension YamlError.Problem {
    /// The stable name under which the sentence is found (`duplicate-key`).
    package var name: String {
        switch self {
        case .tooLarge: "too-large"
        case .tooDeep: "too-deep"
        case .tooManyNodes: "too-many-nodes"
        case .notUTF8: "not-utf8"
        case .controlCharacter: "control-character"
        case .alias: "alias"
        case .tag: "tag"
        case .duplicateKey: "duplicate-key"
        case .compositeKey: "composite-key"
        case .unexpectedColon: "unexpected-colon"
        case .unclosedBracket: "unclosed-bracket"
        case .unclosedQuote: "unclosed-quote"
        case .unexpectedCharacter: "unexpected-character"
        case .syntax: "syntax"
        }
    }

    /// What the sentence quotes: the key, tag, anchor, limit or libyaml's words; empty where there is nothing to quote.
    package var detail: String {
        switch self {
        case .tooLarge(let limit), .tooDeep(let limit), .tooManyNodes(let limit): String(limit)
        case .alias(let name), .tag(let name), .duplicateKey(let name), .syntax(let name): name
        case .notUTF8, .controlCharacter, .compositeKey, .unexpectedColon, .unclosedBracket, .unclosedQuote,
            .unexpectedCharacter:
            ""
        }
    }
}

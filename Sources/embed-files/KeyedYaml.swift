import Text
import Yaml

/// The texts and lists of a YAML file, each by its keys from the outermost on, joined by full stops.
///
/// - Parameter place: the file's path, for the complaint about what cannot be read, as compilers word it.
func keyedTexts(ofYaml text: String, at place: String) throws -> KeyedTexts {
    func complaint(_ line: Int, _ words: String) -> Complaint {
        Complaint(message: "\(place):\(line): error: \(words)", exitCode: 1)
    }
    do {
        var values: [String: KeyedTexts.Value] = [:]
        var open: [(prefix: String, node: YamlNode)] = []
        if let root = try YamlNode.parse(text) { open.append(("", root)) }
        while let (prefix, node) = open.popLast() {
            for entry in node.entries {
                let key = prefix + entry.key
                switch entry.value.value {
                case .mapping: open.append((key + ".", entry.value))
                // A language without words for something says so.
                case .null, .sequence([]): break
                case .scalar, .sequence:
                    guard let value = KeyedTexts.Value(entry.value) else {
                        throw complaint(entry.line, "neither a text, a list of texts nor keys under \(key)")
                    }
                    guard values.updateValue(value, forKey: key) == nil else {
                        throw complaint(entry.line, "\(key) stands there twice")
                    }
                }
            }
        }
        return try KeyedTexts(values)
    } catch let error as YamlError {
        throw complaint(error.line, "\(error.problem.name) \(error.problem.detail)")
    } catch let fault as KeyedTexts.Fault {
        throw complaint(1, "\(fault)")
    }
}

extension KeyedTexts.Value {
    /// Nil for what is neither a text nor a list of texts.
    fileprivate init?(_ node: YamlNode) {
        if let text = node.text {
            self = .text(text)
        } else {
            let texts = node.items.compactMap(\.text)
            guard !texts.isEmpty, texts.count == node.items.count else { return nil }
            self = .list(texts)
        }
    }
}

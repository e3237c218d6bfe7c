package import Text
import Yaml

extension YamlNode: Packable {
    /// Takes a value; what was read from YAML is never deep.
    package init(from reader: inout PackedReader) {
        let line = reader.number()
        switch reader.number() {
        case 0: self.init(value: .null, line: line)
        case 1: self.init(value: .scalar(String(from: &reader)), line: line)
        case 2: self.init(value: .sequence(Array(from: &reader)), line: line)
        case 3: self.init(value: .mapping(Array(from: &reader)), line: line)
        default:
            reader.fail()
            self.init(value: .null, line: line)
        }
    }

    /// Puts line, kind and contents.
    package func pack(into writer: inout PackedWriter) {
        writer.write(line)
        switch value {
        case .null: writer.write(0)
        case .scalar(let text):
            writer.write(1)
            text.pack(into: &writer)
        case .sequence(let items):
            writer.write(2)
            items.pack(into: &writer)
        case .mapping(let entries):
            writer.write(3)
            entries.pack(into: &writer)
        }
    }
}

extension YamlNode.Entry: Packable {
    /// Takes key, line and value.
    package init(from reader: inout PackedReader) {
        self.init(key: String(from: &reader), line: reader.number(), value: YamlNode(from: &reader))
    }

    /// Puts key, line and value.
    package func pack(into writer: inout PackedWriter) {
        key.pack(into: &writer)
        writer.write(line)
        value.pack(into: &writer)
    }
}

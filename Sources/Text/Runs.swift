/// Values that repeat, each with how often; nearly always there is one.
public struct Runs: Packable {
    private var runs: [(value: Int, count: Int)] = []

    /// Takes values one by one.
    public init(_ values: some Sequence<Int>) {
        for value in values {
            if runs.last?.value == value { runs[runs.count - 1].count += 1 } else { runs.append((value, 1)) }
        }
    }

    /// Takes the runs.
    public init(from reader: inout PackedReader) {
        for _ in 0..<reader.count() { runs.append((reader.number(), reader.number())) }
    }

    /// Puts the runs.
    public func pack(into writer: inout PackedWriter) {
        writer.write(runs.count)
        for run in runs {
            writer.write(run.value)
            writer.write(run.count)
        }
    }

    /// The values one by one; none, and a broken reader, where there are not so many.
    public func array<Value>(_ count: Int, _ reader: inout PackedReader, _ value: (Int) -> Value) -> [Value] {
        var left = count
        for run in runs {
            guard run.count > 0, run.count <= left else { break }
            left -= run.count
        }
        guard left == 0 else {
            reader.fail()
            return []
        }
        if runs.count == 1 { return Array(repeating: value(runs[0].value), count: count) }
        return runs.flatMap { Array(repeating: value($0.value), count: $0.count) }
    }
}

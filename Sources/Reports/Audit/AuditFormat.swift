/// A way of writing an audit, a change at a time: no more than one need be held.
package protocol AuditFormat: Sendable {
    /// What stands before the changes.
    func beginning() -> [UInt8]

    /// One change; on any thread.
    ///
    /// - Parameter number: its place in the report, from 1.
    func rendered(_ change: RecordedChange, number: Int) -> [UInt8]

    /// What stands behind them.
    func ending() -> [UInt8]
}

extension AuditFormat {
    /// Lines as a file holds them.
    func bytes(_ lines: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for line in lines {
            bytes += line.utf8
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }
}

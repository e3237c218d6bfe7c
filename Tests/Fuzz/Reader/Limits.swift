import Glibc

/// How long reading may take, and how much memory: by the length of the text.
///
/// libFuzzer's own limits are the same for every input, and count what it keeps itself.
enum Limits {
    /// Of the thread's own time, so that what else the machine does is not counted.
    private static let secondsPer100KB = 1.0
    private static let bytesPerByte = 50
    private static let bytesBeside = 50 << 20

    /// Calls a closure and traps if it took too much for a text of that length.
    static func watch(_ length: Int, _ body: () -> Void) {
        // The peak of shorter texts is far below what they are allowed, and asking for it takes longer than reading them.
        let before = length > 4096 ? resetPeak() : nil
        let start = seconds
        body()
        let taken = seconds - start
        expect(taken <= max(1, Double(length) / 100_000) * secondsPer100KB, "\(taken) s for \(length) bytes")
        guard let before, let peak = kilobytes(of: "VmHWM:") else { return }
        let grown = (peak - before) << 10
        expect(grown <= bytesPerByte * length + bytesBeside, "\(grown) bytes of memory for \(length)")
    }

    private static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Lets the kernel forget the peak so far; what is in memory now, in KB, or nil where it cannot be told.
    private static func resetPeak() -> Int? {
        guard let file = fopen("/proc/self/clear_refs", "w") else { return nil }
        fputs("5", file)
        guard fclose(file) == 0 else { return nil }
        return kilobytes(of: "VmRSS:")
    }

    private static func kilobytes(of name: String) -> Int? {
        guard let file = fopen("/proc/self/status", "r") else { return nil }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, CInt(line.count), file) != nil {
            let words = String(decoding: line.lazy.map(UInt8.init(bitPattern:)).prefix { $0 != 0 }, as: UTF8.self)
                .split(whereSeparator: \.isWhitespace)
            if words.first == name[...], words.count > 1 { return Int(words[1]) }
        }
        return nil
    }
}

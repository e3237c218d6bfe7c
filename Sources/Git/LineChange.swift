internal import CLibgit2

/// Lines of one text in whose place another text has other lines.
package struct LineChange: Hashable, Sendable {
    /// Zero-based lines of the older text; empty where lines were only put in, before the line it begins with.
    package let old: Range<Int>
    /// Zero-based lines of the newer text; empty where lines were only taken out.
    package let new: Range<Int>

    /// What differs between two texts, in their order, by git's own comparison of lines.
    ///
    /// A line ends with its LF; a last line without one differs from the same line with one.
    package static func all(from old: [UInt8], to new: [UInt8]) throws(GitError) -> [LineChange] {
        guard old != new else { return [] }
        try Library.start()
        var options = unsafe git_diff_options()
        try check(
            "git_diff_options_init",
            unsafe git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION)))
        unsafe options.flags = GIT_DIFF_FORCE_TEXT.rawValue
        unsafe options.context_lines = 0
        unsafe options.interhunk_lines = 0
        let patch = try Handle<PatchKind>("git_patch_from_buffers") { patch in
            unsafe old.withUnsafeBytes { old in
                unsafe new.withUnsafeBytes { new in
                    unsafe git_patch_from_buffers(
                        patch, old.baseAddress, old.count, nil, new.baseAddress, new.count, nil, &options)
                }
            }
        }
        var changes: [LineChange] = []
        for index in 0..<patch.with({ unsafe git_patch_num_hunks($0) }) {
            var hunk: UnsafePointer<git_diff_hunk>?
            try patch.call("git_patch_get_hunk") { unsafe git_patch_get_hunk(&hunk, nil, $0, index) }
            if let hunk = unsafe hunk { changes.append(LineChange(unsafe hunk.pointee)) }
        }
        return changes
    }

    private init(_ hunk: git_diff_hunk) {
        old = Self.range(from: hunk.old_start, count: hunk.old_lines)
        new = Self.range(from: hunk.new_start, count: hunk.new_lines)
    }

    /// Git counts from one, and names the line before where there are none.
    private static func range(from start: Int32, count: Int32) -> Range<Int> {
        let first = Int(count == 0 ? start : start - 1)
        return first..<first + Int(count)
    }
}

private enum PatchKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { unsafe git_patch_free(pointer) }
}

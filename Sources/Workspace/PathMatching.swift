extension [WorkspacePath] {
    /// The value of each path among values in the order of their paths, as these are: nobody needs a table for it.
    func matches<Value>(in values: [Value], by path: (Value) -> WorkspacePath) -> [Value?] {
        var next = 0
        return map { own in
            while next < values.count, path(values[next]) < own { next += 1 }
            return next < values.count && path(values[next]) == own ? values[next] : nil
        }
    }
}

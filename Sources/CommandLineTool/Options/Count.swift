import ArgumentParser

/// How many, on the command line: at least one.
struct Count: ExpressibleByArgument {
    let number: Int

    init?(argument: String) {
        guard let number = Int(argument), number > 0 else { return nil }
        self.number = number
    }
}

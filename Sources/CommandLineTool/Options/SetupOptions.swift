import ArgumentParser
import Changes
import Messages

/// What a person tells when a workspace is made; at a terminal they are asked for the rest.
struct SetupOptions: ParsableArguments {
    @Option(help: help("options.setup-name", value: "values.name"))
    var name: String?

    @Option(help: help("options.setup-email", value: "values.text"))
    var email: String?

    @Option(help: help("options.setup-organisation", value: "values.name"))
    var organisation: String?

    func validate() throws {
        for (detail, text) in details {
            guard let fault = detail.fault(in: text) else { continue }
            throw ValidationError("--\(detail.rawValue): \(Speech.messages("init.fault.\(fault.rawValue)"))")
        }
    }

    /// The details that were stated, without blanks around them.
    var details: [SetupDetail: String] {
        let stated: [(SetupDetail, String?)] = [(.name, name), (.email, email), (.organisation, organisation)]
        return stated.reduce(into: [:]) { details, stated in details[stated.0] = stated.1?.withoutOuterBlanks }
    }
}

extension String {
    /// The text without blanks before and behind it.
    var withoutOuterBlanks: String {
        String(String(drop(while: \.isWhitespace).reversed()).drop(while: \.isWhitespace).reversed())
    }
}

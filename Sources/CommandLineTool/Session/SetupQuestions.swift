import Changes
import Glibc
import Messages

/// What a person at a terminal is asked before a workspace is made: only what nothing else tells.
struct SetupQuestions {
    private var initialization: Initialization

    /// The same initialization with the answers in it; nothing is asked where nobody can answer.
    ///
    /// - Parameter isLanguageStated: whether the command line has chosen a language.
    static func answered(_ initialization: Initialization, isLanguageStated: Bool) throws(Complaint) -> Initialization {
        let unknown: [SetupDetail]
        do throws(Initialization.Refusal) { unknown = try initialization.unknownDetails() } catch {
            throw Complaint(error)
        }
        let asked = unknown.filter { $0 != .language || !isLanguageStated }
        guard !asked.isEmpty, Prompt.isAnswered else { return initialization }
        var questions = SetupQuestions(initialization: initialization)
        questions.say("init.questions")
        for detail in asked { try questions.ask(detail) }
        return questions.initialization
    }

    /// The sentences of the language that has been chosen by now.
    private var messages: Messages { .of(initialization.language) }

    private func say(_ key: String) {
        Console(messages: messages, color: .auto, usesPager: false).remark(messages(key))
    }

    /// Asks until there is an answer that can be recorded.
    private mutating func ask(_ detail: SetupDetail) throws(Complaint) {
        let standard = standard(of: detail)
        let shown = standard.map { " [\($0)]" } ?? (detail.isOptional ? " [\(messages("init.none"))]" : "")
        while true {
            guard let line = Prompt.line("\(messages("init.question.\(detail.rawValue)"))\(shown):") else {
                throw Complaint(
                    message: messages("init.unanswered"), hint: messages("init.unanswered-hint"),
                    exitCode: ExitStatus.interrupted)
            }
            let typed = line.withoutOuterBlanks
            if typed.isEmpty, standard == nil, detail.isOptional { return }
            let answer = typed.isEmpty ? standard ?? "" : typed
            if let fault = detail.fault(in: answer) {
                say("init.fault.\(fault.rawValue)")
            } else if detail != .language {
                initialization.details[detail] = answer
                return
            } else if let language = Self.language(answer) {
                initialization.language = language
                return
            } else {
                say("init.fault.language")
            }
        }
    }

    /// What Enter alone means; nil where nothing is known.
    private func standard(of detail: SetupDetail) -> String? {
        let text: String? =
            switch detail {
            case .language: initialization.language.rawValue
            case .name: Self.accountName
            case .email: Variables["EMAIL"]
            case .organisation: nil
            }
        return text.flatMap { detail.fault(in: $0) == nil ? $0 : nil }
    }

    private static func language(_ answer: String) -> Language? {
        Language.allCases.first { Speech.words("init.languages.\($0.rawValue)").contains(answer.lowercased()) }
    }

    /// What the machine's list of accounts calls the person (passwd(5): up to the first comma); `root` names nobody.
    private static var accountName: String? {
        guard let account = getpwuid(getuid())?.pointee, let text = account.pw_gecos, let login = account.pw_name else {
            return nil
        }
        let name = String(cString: text).prefix { $0 != "," }
        return name == String(cString: login) ? nil : String(name)
    }
}

extension SetupDetail {
    /// Whether a workspace may be made without it.
    fileprivate var isOptional: Bool { self == .organisation }
}

import TestSupport
import Testing

/// What goes wrong in a command, and what a person is told of it in either language.
struct ProvokedError: CustomTestStringConvertible {
    /// The command.
    var line: String
    /// What the error must name.
    var naming: String
    /// What the hint must hold.
    var hint: String
    /// What is done in the folder before, by a shell.
    var before: String
    var environment: [String: String]

    init(
        _ line: String, naming: String, hint: String = "", after before: String = "true",
        environment: [String: String] = [:]
    ) {
        (self.line, self.naming, self.hint, self.before) = (line, naming, hint, before)
        self.environment = environment
    }

    var testDescription: String { before == "true" ? line : "\(line), after \(before)" }

    /// Provokes it in both languages, in a workspace of its own.
    func check(status: Int32, sourceLocation: SourceLocation = #_sourceLocation) throws {
        for language in SpokenLanguage.both {
            let transcript = try Transcript(Sample.files)
            let prepared = try run("sh", ["-c", before], in: transcript.folder.path)
            #expect(prepared.status == 0, "\(prepared.errors)", sourceLocation: sourceLocation)
            try transcript.checkRefusal(
                line, naming: naming, hint: hint, status: status, environment: environment, in: [language],
                sourceLocation: sourceLocation)
        }
    }
}

/// Every error that can be provoked: its code, what is wrong and where, and a hint, in Swedish and in English.
@Suite struct ErrorsTests {
    @Test(arguments: [
        ProvokedError("acions --overdue", naming: "acions", hint: "--overdue"),
        ProvokedError("atgerder", naming: "atgerder", hint: ": protokoll --lang"),
        ProvokedError("nonsense", naming: "nonsense", hint: "protokoll --help"),
        ProvokedError("help nonsense", naming: "nonsense", hint: "protokoll --help"),
        ProvokedError("people ad \"Bo Ek\"", naming: "ad", hint: "people"),
        ProvokedError("people add", naming: "<", hint: "--help"),
        ProvokedError("actions --overdu", naming: "--overdu", hint: "actions --overdue"),
        ProvokedError("actions --wrongly", naming: "--wrongly", hint: "--help"),
        ProvokedError("--versio", naming: "--versio", hint: "--version"),
        ProvokedError("actions -x", naming: "-x", hint: "--help"),
        ProvokedError("actions -oxy", naming: "-oxy", hint: "--help"),
        ProvokedError("actions --overdue=yes", naming: "--overdue", hint: "--help"),
        ProvokedError("actions --owner", naming: "--owner", hint: "--help"),
        ProvokedError("actions --owner \" \"", naming: "--owner", hint: "--help"),
        ProvokedError("actions extra", naming: "extra", hint: "--help"),
        ProvokedError("actions one two", naming: "one, two", hint: "--help"),
        ProvokedError("actions --sort du", naming: "--sort"),
        ProvokedError("actions --sort size", naming: "size", hint: "--help"),
        ProvokedError("actions --group onwer", naming: "onwer"),
        ProvokedError("actions --format jsno", naming: "jsno", hint: "actions --format json"),
        ProvokedError("actions --kind protokol", naming: "protokol", hint: "--kind"),
        ProvokedError("actions --state oppen,klra", naming: "klra", hint: "--state oppen,"),
        ProvokedError("actions --all --state done", naming: "--state", hint: "--help"),
        ProvokedError("actions --limit 0", naming: "--limit", hint: "--help"),
        ProvokedError("actions --limit many", naming: "many", hint: "--help"),
        ProvokedError("actions --due-before soon", naming: "soon", hint: "--help"),
        ProvokedError("--today 2024-02-30 actions", naming: "2024-02-30", hint: "--help"),
        ProvokedError("--color alwys actions", naming: "--color"),
        ProvokedError("actions --by-document-date", naming: "--by-document-date", hint: "--help"),
        ProvokedError("actions -o list.doc", naming: "list.doc", hint: "--help"),
        ProvokedError("summary -o list.doc", naming: "list.doc", hint: "--help"),
        ProvokedError("agenda -o list.doc", naming: "list.doc", hint: "--help"),
        ProvokedError("audit -o list.doc", naming: "list.doc", hint: "--help"),
        ProvokedError("export 2024-03-05 -o list.doc", naming: "list.doc", hint: "--help"),
        ProvokedError("export 2024-03-05", naming: "--output", hint: "--help"),
        ProvokedError("summary --each org", naming: "--each", hint: "--help"),
        ProvokedError("summary --todo", naming: "--todo", hint: "--help"),
        ProvokedError("summary --format pdf", naming: "--output", hint: "--help"),
        ProvokedError("new", naming: "<", hint: "--help"),
        ProvokedError("new protokol", naming: "protokol", hint: "new"),
        ProvokedError("new plan --date 2024-13-01", naming: "2024-13-01", hint: "--help"),
        ProvokedError("history --no-renames", naming: "--no-renames", hint: "--help"),
        ProvokedError("diff --to 2024-01-01", naming: "--from", hint: "--help"),
        ProvokedError("search \"\"", naming: "text", hint: "--help"),
        ProvokedError("restore 2024-03-05", naming: "minutes/2024-03-05.md", hint: "--to"),
        ProvokedError("assign", naming: "--to", hint: "--help"),
        ProvokedError("postpone k7m2xp --to later", naming: "later", hint: "2026-05-01"),
        ProvokedError("approve 2024-03-05", naming: "--by", hint: "--help"),
        ProvokedError("people add \"Bo Ek\" --handle \"b e\"", naming: "--handle", hint: "--help"),
        ProvokedError("people add \"Bo Ek\" --email x", naming: "--email", hint: "--help"),
        ProvokedError("audit --export out --by me", naming: "--export", hint: "--help"),
        ProvokedError("verify --redaction x", naming: "--dnr", hint: "--help"),
        ProvokedError("verify --against x", naming: "", hint: "protokoll-anchor-1"),
        ProvokedError("init --demo --from x", naming: "--demo", hint: "--help"),
        ProvokedError("watch --pause x", naming: "--pause", hint: "--help"),
        ProvokedError("--generate-completion-script csh", naming: "csh", hint: "--help"),
    ])
    func wrongUsage(_ provoked: ProvokedError) throws {
        try provoked.check(status: 64)
    }

    @Test(arguments: [
        ProvokedError("actions --owner amnda", naming: "amnda", hint: "actions --owner amanda"),
        ProvokedError("actions --owner nobody", naming: "nobody", hint: "protokoll pe"),
        ProvokedError("actions --org polsen", naming: "polsen", hint: "actions --org polisen"),
        ProvokedError("actions --series samvekan", naming: "samvekan", hint: "actions --series samverkan"),
        ProvokedError("summary --org polsen", naming: "polsen", hint: "summary --org polisen"),
        ProvokedError("summary --for samvekan", naming: "samvekan", hint: "summary --for samverkan"),
        ProvokedError("agenda samvrkan", naming: "samvrkan", hint: "agenda samverkan"),
        ProvokedError("new plan --series samvekan", naming: "samvekan", hint: "new plan --series samverkan"),
        ProvokedError("audit --by obreg", naming: "obreg", hint: "audit --by 'Åsa Öberg'"),
        ProvokedError("audit --by nobody", naming: "nobody", hint: "protokoll histor"),
        ProvokedError(
            "edit samverkansmte", naming: "samverkansmte", hint: "edit minutes/2024-03-05.md",
            environment: ["EDITOR": "true"]),
        ProvokedError("check plans/atgardsplan.txt", naming: "plans/atgardsplan.txt"),
        ProvokedError("show 2024-03-06", naming: "2024-03-06", hint: "show minutes/2024-03-05.md"),
        ProvokedError("history nowhere", naming: "nowhere"),
        ProvokedError("history 2024", naming: "minutes/2024-03-05.md, plans/åtgärdsplan.md"),
        ProvokedError("undo zzzz", naming: "zzzz", hint: "protokoll histor"),
        ProvokedError("actions --changed-since never", naming: "never", hint: "--changed-since"),
        ProvokedError("actions --as-of never", naming: "never", hint: "2026-03-05"),
        ProvokedError("actions --as-of 2000-01-01", naming: "2000-01-01", hint: "--by-document-date"),
        ProvokedError("done k7m2xq", naming: "k7m2xq", hint: "done k7m2xp"),
        ProvokedError("done belysningn", naming: "belysningn", hint: "done minutes/2024-03-05.md:6"),
        ProvokedError("done qqqq", naming: "qqqq"),
        ProvokedError("done amanda", naming: "amanda"),
        ProvokedError("accept qqqq", naming: "qqqq", hint: "--possible"),
        ProvokedError("assign --from nobody --to ake", naming: "nobody", hint: "--group owner"),
        ProvokedError("people add \"Amanda Berg\"", naming: "Amanda Berg", hint: "--handle"),
        ProvokedError(
            "people add \"Bo Ek\" --organisation polsen", naming: "polsen", hint: "--organisation Polisen"),
        ProvokedError("approve 2024-03-05 --by \"Bo Ek\" --evidence gone.pdf", naming: ": gone.pdf: "),
        ProvokedError("audit --export plans", naming: ": plans: "),
        ProvokedError("verify --allowed-signers gone", naming: ": gone: "),
        ProvokedError("-C gone actions", naming: ": gone: ", hint: "protokoll init gone"),
        ProvokedError("-C people.yaml actions", naming: "people.yaml"),
        ProvokedError("init plans", naming: "FOLDER"),
        ProvokedError("undo", naming: "", hint: "protokoll s"),
        ProvokedError("backup gone/copy", naming: ": gone: "),
        ProvokedError("backup people.yaml", naming: "people.yaml"),
    ])
    func whatIsNotThere(_ provoked: ProvokedError) throws {
        try provoked.check(status: 1)
    }

    private static let draft = "printf '# M 2024-03-12\\n' > minutes/2024-03-12.md"

    @Test(arguments: [
        ProvokedError("save", naming: "FOLDER", hint: "protokoll init", after: "rm -rf .git"),
        ProvokedError("watch", naming: "FOLDER", hint: "protokoll init", after: "rm -rf .git"),
        ProvokedError("save", naming: "", hint: "git switch -", after: "\(draft); git checkout -q --detach"),
        ProvokedError(
            "save", naming: "", hint: "git status", after: "\(draft); git rev-parse HEAD > .git/MERGE_HEAD"),
        ProvokedError(
            "save", naming: "", hint: "git status", after: "\(draft); git rev-parse HEAD > .git/CHERRY_PICK_HEAD"),
        ProvokedError(
            "save", naming: ": .git/index.lock", hint: "rm \".git/index.lock\"",
            after: "\(draft); touch .git/index.lock"),
        ProvokedError(
            "save", naming: "", hint: "git config --global user.name", after: draft,
            environment: [
                "GIT_AUTHOR_NAME": "", "GIT_AUTHOR_EMAIL": "", "GIT_COMMITTER_NAME": "", "GIT_COMMITTER_EMAIL": "",
            ]),
        ProvokedError(
            "save", naming: "GIT_AUTHOR_DATE", hint: "unset GIT_AUTHOR_DATE", after: draft,
            environment: ["GIT_AUTHOR_DATE": "nonsense"]),
        ProvokedError("history", naming: "git_", hint: "git fsck", after: "rm -rf .git/objects/??"),
        ProvokedError("history", naming: "", hint: "protokoll s", after: "git symbolic-ref HEAD refs/heads/none"),
        ProvokedError("undo", naming: "", hint: "protokoll histor", after: "git symbolic-ref HEAD refs/heads/none"),
        ProvokedError("backup copy", naming: "", hint: "protokoll s", after: "git symbolic-ref HEAD refs/heads/none"),
        ProvokedError(
            "history", naming: "foo", hint: "git clone",
            after: "git config core.repositoryformatversion 1; git config extensions.foo bar"),
        ProvokedError(
            "people add \"Bo Ek\"", naming: "people.yaml:2:", hint: "people.yaml",
            after: "echo 'people: [' > people.yaml"),
        ProvokedError(
            "edit 2024-03-05", naming: "false", hint: "minutes/2024-03-05.md", environment: ["EDITOR": "false"]),
        ProvokedError("backup copy", naming: "git", hint: "apt install git", environment: ["PATH": "/nowhere"]),
        ProvokedError("edit 2024-03-05", naming: "", hint: "EDITOR", environment: ["PATH": "/nowhere"]),
        ProvokedError("summary -o s.pdf", naming: "PDF", hint: "-o", environment: ["PATH": "/nowhere"]),
        ProvokedError(
            "approve 2024-03-05 --by \"Bo Ek\"", naming: "minutes/2024-03-05.md:",
            after: "printf -- '---\\nkind: \"a\\n---\\n# M\\n' > minutes/2024-03-05.md"),
        ProvokedError("new plan", naming: "plans/", hint: "plans/", after: "touch plans/2024-03-20-plan.md plans/x.md"),
    ])
    func whatIsNotAsItMustBe(_ provoked: ProvokedError) throws {
        try provoked.check(status: 1)
    }
}

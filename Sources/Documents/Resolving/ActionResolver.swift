import Markdown
import Text

/// Resolves the candidates of one document: whose they are, what day their words name.
struct ActionResolver {
    let document: Document
    let reading: Reading
    let known: KnownNames
    let vocabulary: Vocabulary

    func resolve(into result: inout Document) {
        // The place of each candidate's action, for those nested in it.
        var places = [Int?](repeating: nil, count: reading.candidates.count)
        var context = SectionContext(0, of: reading.outline, known: known)
        for (index, candidate) in reading.candidates.enumerated() {
            guard let form = form(of: candidate) else { continue }
            if context.section != candidate.section {
                context = SectionContext(candidate.section, of: reading.outline, known: known)
            }
            let parent = candidate.parent.flatMap { places[$0] }.map { result.actions[$0] }
            var findings: [Diagnostic] = []
            let action = action(candidate, form, in: context, parent: parent, &findings)
            // A box with nothing but a name beside it is a vote or a list of people.
            guard !action.text.isEmpty || action.id != nil || action.due != nil else { continue }
            guard action.dispels(candidate.doubt), action.id != nil || action.saysSomething else { continue }
            result.diagnostics += findings
            places[index] = result.actions.count
            result.actions.append(action)
            result.diagnostics += candidate.diagnostics
        }
        // Mostly they are in order, and sorting copies whatever it compares.
        let isOrdered = result.actions.indices.dropFirst().allSatisfy {
            !(result.actions[$0].start < result.actions[$0 - 1].start)
        }
        if !isOrdered { result.actions.sort { $0.start < $1.start } }
        result.suggestions = suggestions()
    }

    /// The form a candidate has in this kind of document; nil if it has none.
    private func form(of candidate: Candidate) -> Action.Form? {
        switch candidate.form {
        case .checkbox, .label, .section, .row: candidate.form
        case .commitment: document.kind == .agreement ? .commitment : candidate.isRow ? .row : nil
        case .assignment: document.kind == .minutes || document.kind == .plan ? .assignment : nil
        }
    }

    private func action(
        _ candidate: Candidate, _ form: Action.Form, in context: SectionContext, parent: Action?,
        _ diagnostics: inout [Diagnostic]
    ) -> Action {
        var action = Action(
            id: candidate.id, text: "", textMarkdown: candidate.textMarkdown, state: candidate.state,
            statusText: candidate.statusText, owners: [], everyone: false, othersToo: false, deniesOwner: false,
            due: nil,
            deniesDue: candidate.deniesDue, closed: candidate.closed, fields: candidate.fields, tags: candidate.tags,
            form: form, path: document.path, start: candidate.start, end: candidate.end,
            heading: context.heading, headingDate: context.day, details: candidate.details)
        setOwners(&action, candidate, in: context, parent: parent, &diagnostics)
        setDue(&action, candidate, base: context.day ?? document.date ?? context.firstDay, &diagnostics)
        return action
    }

    // MARK: Owners

    private func setOwners(
        _ action: inout Action, _ candidate: Candidate, in context: SectionContext, parent: Action?,
        _ diagnostics: inout [Diagnostic]
    ) {
        var reader = OwnerReader(candidate, known: known, vocabulary: vocabulary)
        reader.read()
        var found = reader.found
        if found.isEmpty, !found.denies, let party = candidate.party, action.form == .commitment {
            let text = InlineText(plain: party)
            var partyReader = reader
            partyReader.add(NameList(text, 0..<text.count, known: known, words: vocabulary.owners), .lead)
            found = partyReader.settled
        } else if found.isEmpty, !found.denies, action.form != .commitment {
            if let parent, !parent.owners.isEmpty || parent.everyone {
                found.owners = parent.owners
                found.everyone = parent.everyone
            } else if let owner = candidate.group.flatMap(known.ownerNamed) ?? context.owner {
                found.owners = [owner]
            }
        }
        action.owners = found.owners
        action.everyone = found.everyone
        action.othersToo = found.othersToo
        action.deniesOwner = found.denies && found.isEmpty
        action.text = PlainText.tidy(candidate.form == .assignment ? candidate.untaken : reader.rest)
        for (written, candidates) in found.ambiguous {
            diagnostics.append(
                Diagnostic(
                    .ambiguousOwner, .warning, start: action.start, end: action.end,
                    arguments: [written, candidates.joined(separator: ", ")]))
        }
        for owner in found.owners where known.lookup(owner.written) == nil {
            let severity: Diagnostic.Severity = known.register.isEmpty ? .info : .warning
            let nearest = known.nearest(to: owner.written) ?? ""
            diagnostics.append(
                Diagnostic(
                    .unknownOwner, severity, start: action.start, end: action.end, arguments: [owner.written, nearest]))
        }
    }

    // MARK: Due dates

    private func setDue(_ action: inout Action, _ candidate: Candidate, base: Day?, _ diagnostics: inout [Diagnostic]) {
        guard let first = candidate.dues.first else { return }
        let resolution = DueResolution(
            first.expression, base: base, nextMeeting: document.nextMeeting, before: first.before)
        action.due = DueDate(first, resolution)
        func add(_ code: Diagnostic.Code, _ arguments: [String]) {
            diagnostics.append(Diagnostic(code, .warning, start: action.start, end: action.end, arguments: arguments))
        }
        switch resolution {
        case .impossible: add(.impossibleDue, [first.written])
        case .noYear: add(.noYear, [first.written])
        case .unreadable: add(.unreadableDue, [first.written])
        case .none where first.expression == .vague && first.isField: add(.unreadableDue, [first.written])
        case .day, .none: break
        }
        for other in candidate.dues.dropFirst() {
            let second = DueResolution(
                other.expression, base: base, nextMeeting: document.nextMeeting, before: other.before)
            if case .day(let day) = second, case .day(let chosen) = resolution, day != chosen {
                add(.twoDues, [first.written, other.written])
            }
        }
    }

    // MARK: Suggestions

    private func suggestions() -> [Suggestion] {
        reading.proposals.compactMap { proposal in
            guard let subject = SuggestedSubject(proposal, known: known, vocabulary: vocabulary) else { return nil }
            var probe = Candidate(
                form: .assignment, start: proposal.start, end: proposal.end, body: proposal.body, textMarkdown: "")
            DueReader(vocabulary).read(&probe)
            let due = probe.dues.first.map {
                DueDate(
                    $0,
                    DueResolution(
                        $0.expression, base: document.date, nextMeeting: document.nextMeeting, before: $0.before))
            }
            return Suggestion(
                path: document.path, start: proposal.start, end: proposal.end, text: PlainText.tidy(proposal.body),
                owners: subject.owners, due: due, score: subject.score)
        }
    }
}

extension Action {
    /// Whether something beside the text makes it an action: a date, a state, an id, and for a question a name.
    fileprivate func dispels(_ doubt: Candidate.Doubt?) -> Bool {
        guard let doubt else { return true }
        if due != nil || id != nil || state != .open && doubt != .subject { return true }
        return doubt != .topic && (!owners.isEmpty || everyone)
    }

    /// Whether the text holds a letter or digit; `…` is what a template left.
    fileprivate var saysSomething: Bool {
        guard let first = text.utf8.first else { return true }
        return Folded.isDigit(first) || Folded.isCapital(first) || ("a"..."z").contains(Unicode.Scalar(first))
            || text.contains { $0.isLetter || $0.isNumber }
    }
}

extension DueDate {
    init(_ written: WrittenDue, _ resolution: DueResolution) {
        self.init(written: written.written)
        if case .day(let day) = resolution { date = day }
        switch written.expression {
        case .day: isWrittenAsDay = true
        case .ongoing: ongoing = true
        case .asap, .asapBut: asap = true
        case .vague: vague = true
        default: break
        }
    }
}

package import Documents

/// What documents that live on say of actions that other documents mention too.
///
/// Such a mention speaks on the day its line last changed (notation.md, section 7); of one that stands alone the day
/// orders nothing, and need not be looked for.
package struct LivingMentions: Sendable {
    /// By document, in the order given.
    package let documents: [(document: Document, actions: [Action])]

    /// Looks for them among all documents of a workspace.
    package init(in documents: [Document]) {
        var paths: [String: Set<String>] = [:]
        let living = documents.indices.filter { documents[$0].kind.speaksAsChanged }
        if living.isEmpty {
            self.documents = []
            return
        }
        for index in documents.indices {
            for id in documents[index].actions.lazy.compactMap(\.joiningID) {
                paths[id, default: []].insert(documents[index].path)
            }
        }
        self.documents = living.map { documents[$0] }.compactMap { document in
            let shared = document.actions.filter { action in
                action.headingDate == nil && action.joiningID.flatMap { paths[$0] }.map { $0.count > 1 } ?? false
            }
            return shared.isEmpty ? nil : (document, shared)
        }
    }
}

extension Document.Kind {
    /// Whether what the document says holds from when it was last changed, where minutes say what held at the meeting.
    var speaksAsChanged: Bool {
        switch self {
        case .plan, .agreement, .situation: true
        case .minutes, .followUp, .document, .report: false
        }
    }
}

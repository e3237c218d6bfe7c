import Documents
import Git
import Text
import Trail
import Workspace

extension Offering {
    /// Documents by their paths, the latest first; also by the names of their files, where they mean no other.
    func documents(_ documents: [Document], _ begun: String) -> [Candidate] {
        let documents = documents.sorted {
            ($0.date?.iso ?? "", $1.path) > ($1.date?.iso ?? "", $0.path)
        }
        return zip(documents, shortNames(of: documents, begun)).map { document, name in
            Candidate(text: document.path, description: document.title, names: [name].compactMap(\.self))
        }
    }

    /// Of each document the name of its file without its ending, or its date, as far as that goes on as a word begins and
    /// tells it from others.
    private func shortNames(of documents: [Document], _ begun: String) -> [String?] {
        let beginning = Folded.comparable(begun)
        guard !beginning.isEmpty else { return documents.map { _ in nil } }
        let names = documents.map { document in
            [Self.stem(document.path), document.date?.iso].compactMap(\.self).first {
                Folded.comparable($0).starts(with: beginning)
            }
        }
        guard names.count(where: { $0 != nil }) <= Self.nameLimit else { return names }
        return names.map { name in
            guard let name else { return nil }
            let named = DocumentName(name, in: workspace.root, workspace: workspace.root).matches(among: documents) {
                DocumentName.Names(paths: [$0.path], title: $0.title, date: $0.date?.iso ?? "")
            }
            return named.count == 1 ? name : nil
        }
    }

    /// Of more than these something will be typed before one is chosen.
    private static let nameLimit = 20

    /// The series of the settings; where they have none, those that documents name.
    func series(orOf documents: @autoclosure () -> [Document]) -> [Candidate] {
        let stated = workspace.settings.series
        guard stated.isEmpty else {
            return stated.map {
                Candidate(text: $0.id, description: $0.title ?? "", names: [$0.title].compactMap(\.self))
            }
        }
        return Set(documents().compactMap(\.series)).sorted().map { Candidate(text: $0) }
    }

    /// The latest recordings.
    func recordings() -> [Candidate] {
        guard let repository = workspace.repository else { return [] }
        var recordings: [Candidate] = []
        do throws(GitError) {
            guard let head = try repository.head().commit else { return [] }
            try repository.firstParents(of: head) { commit in
                let subject = commit.message.prefix { $0 != "\n" }
                recordings.append(
                    Candidate(
                        text: String(commit.id.description.prefix(8)),
                        description: "\(commit.committer.time.localDay.iso)  \(subject)"))
                return recordings.count < Self.recordingLimit
            }
        } catch {
            // Those before the one that cannot be read are offered all the same.
        }
        return recordings
    }

    /// Earlier ones are better looked for in the history.
    private static let recordingLimit = 50

    /// The name of a file without its folder and ending.
    private static func stem(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        return String(name.lastIndex(of: ".").map { name[..<$0] } ?? name)
    }
}

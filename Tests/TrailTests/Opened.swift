import Documents
import Git
import Ledger
import TestSupport
import Testing
import Workspace

/// A repository of a test, opened as the program opens it.
struct Opened {
    let repository: Repository
    let head: ObjectID
    let reader = VersionReader(today: Day(number: 19_800))

    init(_ temporary: TemporaryRepository) throws {
        try Library.start()
        repository = try #require(try Repository.discover(from: temporary.path))
        head = try #require(try repository.head().commit)
    }

    /// The commit that a revision names.
    func commit(_ revision: String) throws -> ObjectID { try #require(try repository.resolve(revision)) }
}

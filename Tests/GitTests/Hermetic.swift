import Git
import TestSupport
import Testing

/// Keeps the settings of the machine and of whoever runs the tests out of this process.
private let isolation = Result { try Library.readSettings(fromHome: nil) }

/// Keeps the settings of the machine out of this process; `open` and `refusal` do it by themselves.
func isolate() throws { try isolation.get() }

/// Opens a temporary repository as the program would, without any settings but its own.
func open(_ repository: TemporaryRepository, sourceLocation: SourceLocation = #_sourceLocation) throws -> Repository {
    try isolation.get()
    return try #require(try Repository.discover(from: repository.path), sourceLocation: sourceLocation)
}

/// What opening a folder is refused with.
func refusal(opening folder: String, sourceLocation: SourceLocation = #_sourceLocation) throws
    -> Repository.OpenFailure
{
    try isolation.get()
    return try #require(throws: Repository.OpenFailure.self, sourceLocation: sourceLocation) {
        _ = try Repository.discover(from: folder)
    }
}

/// A person and a time that never change.
let asa = Identity(name: "Åsa Öberg", email: "asa@example.org")
let morning = Timestamp(seconds: 1_709_625_600, offsetMinutes: 60)

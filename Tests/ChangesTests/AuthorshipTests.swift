import Changes
import Git
import TestSupport
import Testing
import Workspace

struct AuthorshipTests {
    private static let now = Timestamp(seconds: 1_709_625_600, offsetMinutes: 60)

    private func authorship(_ variables: [String: String], _ settings: [String: String] = [:]) throws -> Authorship {
        try Library.start()
        try Library.readSettings(fromHome: nil)
        let repository = try TemporaryRepository()
        for (key, value) in settings { try repository.git("config", key, value) }
        let environment = Environment(variables: variables, workingFolder: repository.path, now: Self.now)
        let opened = try #require(try Repository.discover(from: repository.path))
        return try Authorship(in: opened, environment: environment)
    }

    @Test func fromGitsSettings() throws {
        let found = try authorship([:], ["user.name": "Åsa Öberg", "user.email": "asa@example.org"])
        let expected = Signature(Identity(name: "Åsa Öberg", email: "asa@example.org"), at: Self.now)
        #expect(found == Authorship(author: expected, committer: expected))
    }

    @Test func theEnvironmentGoesFirst() throws {
        let found = try authorship(
            [
                "GIT_AUTHOR_NAME": "Bo Ek", "GIT_AUTHOR_DATE": "2024-01-01T00:00:00Z",
                "GIT_COMMITTER_EMAIL": "c@example.org",
            ],
            ["user.name": "Åsa Öberg", "user.email": "asa@example.org"])
        #expect(
            found.author
                == Signature(
                    Identity(name: "Bo Ek", email: "asa@example.org"),
                    at: Timestamp(seconds: 1_704_067_200, offsetMinutes: 0)))
        #expect(found.committer == Signature(Identity(name: "Åsa Öberg", email: "c@example.org"), at: Self.now))
    }

    @Test(arguments: [
        ([:], [Setting.userName, .userEmail]),
        (["user.name": "Åsa"], [.userEmail]),
        (["user.email": "asa@example.org"], [.userName]),
        (["user.email": "asa@example.org", "user.name": ""], [.userName]),
    ])
    func missing(_ settings: [String: String], _ missing: [Setting]) throws {
        #expect(throws: Authorship.Failure.unknownPerson(missing: missing)) { try authorship([:], settings) }
    }

    @Test func unreadableTime() throws {
        let variables = [
            "GIT_AUTHOR_NAME": "Bo", "GIT_AUTHOR_EMAIL": "bo@example.org", "GIT_COMMITTER_NAME": "Bo",
            "GIT_COMMITTER_EMAIL": "bo@example.org", "GIT_COMMITTER_DATE": "i går",
        ]
        #expect(throws: Authorship.Failure.unreadableTime(variable: "GIT_COMMITTER_DATE", value: "i går")) {
            try authorship(variables)
        }
    }

    @Test(arguments: [
        ("2024-03-05T09:00:00+0100", 1_709_625_600, 60),
        ("2024-03-05 09:00:00 +01:00", 1_709_625_600, 60),
        ("2024-03-05T08:00:00Z", 1_709_625_600, 0),
        ("2024-03-05T02:30:00-0530", 1_709_625_600, -330),
        ("@1709625600 +0100", 1_709_625_600, 60),
        ("1709625600 +0100", 1_709_625_600, 60),
        ("@0 +0000", 0, 0),
    ])
    func times(_ text: String, _ seconds: Int64, _ offset: Int) {
        #expect(Timestamp(gitDate: text) == Timestamp(seconds: seconds, offsetMinutes: offset))
    }

    @Test(arguments: [
        "", "nu", "2024-03-05", "2024-03-05T09:00:00", "2024-02-30T09:00:00Z", "2024-03-05T24:00:00Z",
        "2024-03-05T09:00:00+0160", "2024-03-05T09:00:00Zx", "@99999999999999999999 +0000", "20240305 +0100 ",
    ])
    func noTimes(_ text: String) { #expect(Timestamp(gitDate: text) == nil) }
}

import Documents
import Git
import TestSupport
import Testing

@testable import Workspace

@Suite struct TodayTests {
    @Test(arguments: [
        // 2024-03-31T00:59:59Z and one second later, when summer time begins; 2024-10-27T01:00:00Z, when it ends.
        (Int64(1_711_846_799), 60), (1_711_846_800, 120), (1_729_990_799, 120), (1_729_990_800, 60),
        (1_704_067_199, 60), (1_720_000_000, 120), (4_102_444_800, 60), (-1, 60),
    ])
    func stockholm(seconds: Int64, minutes: Int) throws {
        #expect(TimeZoneRule.stockholm.offsetMinutes(at: seconds) == minutes)
        #expect(TimeZoneRule(posix: "CET-1CEST,M3.5.0,M10.5.0/3") == .stockholm)
    }

    @Test func dayTurnsAtLocalMidnight() {
        // 2024-03-05T22:59:59Z and 23:00:00Z.
        #expect(TimeZoneRule.stockholm.day(at: 1_709_679_599) == Day(iso: "2024-03-05"))
        #expect(TimeZoneRule.stockholm.day(at: 1_709_679_600) == Day(iso: "2024-03-06"))
        #expect(TimeZoneRule.utc.day(at: 1_709_679_600) == Day(iso: "2024-03-05"))
    }

    @Test(arguments: [
        ("UTC0", Int64(1_709_679_600), 0), ("<+0530>-5:30", 1_709_679_600, 330),
        ("EST5EDT,M3.2.0,M11.1.0", 1_720_000_000, -240),
        ("NZST-12NZDT,M9.5.0,M4.1.0/3", 1_704_067_200, 780), ("NZST-12NZDT,M9.5.0,M4.1.0/3", 1_720_000_000, 720),
        ("<-03>3<-02>,M3.5.0/-1,M10.5.0/0", 1_720_000_000, -120),
    ])
    func posixRules(rule: String, seconds: Int64, minutes: Int) throws {
        #expect(try #require(TimeZoneRule(posix: rule)).offsetMinutes(at: seconds) == minutes)
    }

    @Test(arguments: [
        "", "CET", "CET-1CEST", "CET-1CEST,J60,J300", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.5.0,M10.5.0x",
    ])
    func unreadableRules(rule: String) {
        #expect(TimeZoneRule(posix: rule) == nil)
    }

    @Test func database() throws {
        let folder = try TemporaryFolder()
        try writeFile("\(folder.path)/zoneinfo/Asia/Tokyo", "TZif2\0\0\nJST-9\n")
        try writeFile("\(folder.path)/zoneinfo/Broken", "JST-9\n")
        try writeFile("\(folder.path)/Outside", "TZif2\0\0\nJST-9\n")
        let database = "\(folder.path)/zoneinfo"
        #expect(TimeZoneRule(named: "Asia/Tokyo", database: database)?.offsetMinutes(at: 0) == 540)
        #expect(TimeZoneRule(named: "Europe/Stockholm", database: database) == .stockholm)
        for name in ["Broken", "../Outside", "/etc/localtime", "", "Asia", "Nowhere"] {
            #expect(TimeZoneRule(named: name, database: database) == nil, "\(name)")
        }
    }

    @Test func givenThenSettingsThenClock() throws {
        let folder = try TemporaryFolder()
        let surroundings = environment(home: "/nonexistent")
        try writeFile("\(folder.path)/protokoll.yaml", "today: 2025-12-02\n")
        let fixed = try Workspace.open(at: folder.path, environment: surroundings)
        let late = Timestamp(seconds: 1_709_679_600, offsetMinutes: 60)
        #expect(fixed.today(Day(iso: "2020-01-01"), at: late) == Day(iso: "2020-01-01"))
        #expect(fixed.today(at: late) == Day(iso: "2025-12-02"))
        try writeFile("\(folder.path)/protokoll.yaml", "language: sv\n")
        #expect(
            try Workspace.open(at: folder.path, environment: surroundings).today(at: late) == Day(iso: "2024-03-06"))
    }
}

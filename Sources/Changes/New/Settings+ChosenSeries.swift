import Workspace

extension Settings {
    /// The series that somebody names by its id or title; any name where there are none, and nil for one that is none.
    func chosenSeries(_ name: String) -> Series? {
        let known =
            series.first { $0.id == name } ?? series.first { $0.title?.lowercased() == name.lowercased() }
        return known ?? (series.isEmpty ? Series(id: name) : nil)
    }
}

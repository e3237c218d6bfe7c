import Glibc
import Reports
import Workspace

/// A program of the machine's that makes a PDF of a page; found on PATH only, and called without a shell.
struct PDFConverter {
    private let kind: Kind
    /// Its absolute path.
    let program: String

    private enum Kind: CaseIterable {
        case weasyPrint, chromium, libreOffice

        /// What the program is called, on one system or another.
        var names: [String] {
            switch self {
            case .weasyPrint: ["weasyprint"]
            case .chromium: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
            case .libreOffice: ["libreoffice", "soffice"]
            }
        }
    }

    private static let patience: Duration = .seconds(120)

    /// Those that are there, the one with the best pages first.
    ///
    /// - Parameter searchPath: folders divided by colons; what is not absolute is passed over.
    static func all(in searchPath: String) -> [PDFConverter] {
        let folders = searchPath.split(separator: ":").filter { $0.hasPrefix("/") }
        return Kind.allCases.compactMap { kind in
            let programs = kind.names.flatMap { name in folders.map { "\($0)/\(name)" } }
            return programs.first { access($0, X_OK) == 0 }.map { PDFConverter(kind: kind, program: $0) }
        }
    }

    /// Whether it shows drawings that stand inside a page; else their labels come out as running text.
    var showsDrawings: Bool { kind != .libreOffice }

    /// The page as a PDF, dated as is told; nil where the program made none.
    func pdf(of page: [UInt8], dated seconds: Int64) throws(FileError) -> [UInt8]? {
        let folder = try Self.makeFolder()
        defer { Self.remove(folder) }
        let stamp = PDFStamp(seconds: seconds, page: page)
        let source = "\(folder)/page.html"
        try Descriptor(source, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o600).write(page)
        var variables = Variables.all
        variables["SOURCE_DATE_EPOCH"] = String(seconds)
        let result: CapturedProcess.Result?
        do throws(SpawnFailure) {
            result = try CapturedProcess.run(
                program, arguments(source, in: folder), input: [], further: [], within: Self.patience,
                variables: variables)
        } catch {
            return nil
        }
        guard result?.status == 0 else { return nil }
        let made: [UInt8]
        do throws(FileError) {
            made = try Descriptor("\(folder)/page.pdf", flags: O_RDONLY).bytes()
        } catch {
            if error.code == .notFound { return nil }
            throw error
        }
        return made.starts(with: Array("%PDF".utf8)) ? stamp.stamped(made) : nil
    }

    private func arguments(_ source: String, in folder: String) -> [String] {
        switch kind {
        case .weasyPrint: ["--quiet", source, "\(folder)/page.pdf"]
        case .chromium:
            // A sandbox of its own is refused to root.
            (geteuid() == 0 ? ["--no-sandbox"] : []) + [
                "--headless", "--disable-gpu", "--no-first-run", "--user-data-dir=\(folder)/profile",
                "--no-pdf-header-footer", "--print-to-pdf=\(folder)/page.pdf", "file://\(source)",
            ]
        case .libreOffice:
            [
                "--headless", "-env:UserInstallation=file://\(folder)/profile", "--convert-to",
                "pdf:writer_web_pdf_Export", "--outdir", folder, source,
            ]
        }
    }

    /// A folder that nobody else may look into.
    private static func makeFolder() throws(FileError) -> String {
        let pattern = "\(Variables["TMPDIR"] ?? "/tmp")/protokoll-XXXXXX"
        guard let name = strdup(pattern) else { throw FileError("strdup", pattern) }
        defer { free(name) }
        guard mkdtemp(name) != nil else { throw FileError("mkdtemp", pattern) }
        return String(cString: name)
    }

    /// What cannot be taken away is left to the system, which empties the folder at times.
    private static func remove(_ folder: String) {
        let place = WorkspacePath(folder)
        do throws(FileError) {
            try WorkTree(root: place.folder.text).removeFolder(ifThere: WorkspacePath(bytes: Array(place.name)))
        } catch {}
    }
}

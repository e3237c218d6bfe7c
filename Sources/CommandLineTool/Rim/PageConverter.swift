import Glibc
import Reports
import Workspace

/// A program of the machine's that makes another file of a page; found on PATH only, and called without a shell.
struct PageConverter {
    private let kind: Kind
    private let target: Target
    /// Its absolute path.
    private let program: String

    /// What a page can be turned into.
    enum Target: String {
        case pdf, odt, docx

        /// What such a file begins with.
        fileprivate var signature: [UInt8] { Array((self == .pdf ? "%PDF" : "PK").utf8) }
    }

    private enum Kind: CaseIterable {
        case weasyPrint, chromium, pandoc, libreOffice

        /// What the program is called, on one system or another.
        var commands: [String] {
            switch self {
            case .weasyPrint: ["weasyprint"]
            case .chromium: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
            case .pandoc: ["pandoc"]
            case .libreOffice: ["libreoffice", "soffice"]
            }
        }

        /// As people know it.
        var name: String {
            switch self {
            case .weasyPrint: "WeasyPrint"
            case .chromium: "Chromium"
            case .pandoc: "pandoc"
            case .libreOffice: "LibreOffice"
            }
        }

        var targets: Set<Target> {
            switch self {
            case .weasyPrint, .chromium: [.pdf]
            case .pandoc: [.odt, .docx]
            case .libreOffice: [.pdf, .odt, .docx]
            }
        }
    }

    /// A first start of LibreOffice on an old machine takes half a minute.
    private static let patience: Duration = .seconds(120)

    /// As people know it.
    var name: String { kind.name }

    /// Those that are there, the one with the best files first.
    ///
    /// - Parameter searchPath: folders divided by colons; what is not absolute is passed over.
    static func all(for target: Target, in searchPath: String) -> [PageConverter] {
        kinds(for: target).compactMap { kind in
            SearchPath.program(kind.commands, in: searchPath)
                .map { PageConverter(kind: kind, target: target, program: $0) }
        }
    }

    /// The programs that can make such a file, whether they are there or not.
    static func names(for target: Target) -> [String] { kinds(for: target).map(\.name) }

    private static func kinds(for target: Target) -> [Kind] { Kind.allCases.filter { $0.targets.contains(target) } }

    /// Whether it shows drawings that stand inside a page; else their labels come out as running text.
    var showsDrawings: Bool { kind == .weasyPrint || kind == .chromium }

    /// The page as such a file, dated as is told; nil where the program made none.
    ///
    /// - Parameter seconds: since 1970-01-01T00:00:00Z.
    func converted(_ page: [UInt8], dated seconds: Int64) throws(FileError) -> [UInt8]? {
        let folder = try PrivateFolder()
        defer { folder.remove() }
        let (source, made) = ("\(folder.path)/page.html", "\(folder.path)/page.\(target.rawValue)")
        try Descriptor(source, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o600).write(page)
        var variables = Variables.all
        variables["SOURCE_DATE_EPOCH"] = String(seconds)
        let result: CapturedProcess.Result?
        do throws(SpawnFailure) {
            result = try CapturedProcess.run(
                program, arguments(source, made, folder.path), input: [], further: [], within: Self.patience,
                variables: variables)
        } catch {
            return nil
        }
        guard result?.status == 0 else { return nil }
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try Descriptor(made, flags: O_RDONLY).bytes()
        } catch {
            if error.code == .notFound { return nil }
            throw error
        }
        guard bytes.starts(with: target.signature) else { return nil }
        return target == .pdf ? PDFStamp(seconds: seconds, page: page).stamped(bytes) : bytes
    }

    private func arguments(_ source: String, _ made: String, _ folder: String) -> [String] {
        switch kind {
        case .weasyPrint: ["--quiet", source, made]
        case .chromium:
            // A sandbox of its own is refused to root.
            (geteuid() == 0 ? ["--no-sandbox"] : []) + [
                "--headless", "--disable-gpu", "--no-first-run", "--user-data-dir=\(folder)/profile",
                "--no-pdf-header-footer", "--print-to-pdf=\(made)", "file://\(source)",
            ]
        case .pandoc: ["--from=html", "--standalone", "--output=\(made)", source]
        case .libreOffice:
            ["--headless", "-env:UserInstallation=file://\(folder)/profile"]
                + (target == .pdf ? [] : ["--writer"])
                + ["--convert-to", filter, "--outdir", folder, source]
        }
    }

    /// What LibreOffice writes such a file with.
    private var filter: String {
        switch target {
        case .pdf: "pdf:writer_web_pdf_Export"
        case .odt: "odt"
        case .docx: "docx:MS Word 2007 XML"
        }
    }
}

/// A folder for a while, that nobody else may look into.
private struct PrivateFolder {
    let path: String

    init() throws(FileError) {
        let pattern = "\(Variables["TMPDIR"] ?? "/tmp")/protokoll-XXXXXX"
        guard let name = strdup(pattern) else { throw FileError("strdup", pattern) }
        defer { free(name) }
        guard mkdtemp(name) != nil else { throw FileError("mkdtemp", pattern) }
        path = String(cString: name)
    }

    /// What cannot be taken away is left to the system, which empties the folder at times.
    func remove() {
        let place = WorkspacePath(path)
        do throws(FileError) {
            try WorkTree(root: place.folder.text).removeFolder(ifThere: WorkspacePath(bytes: Array(place.name)))
        } catch {}
    }
}

package import Documents
import Git
package import Workspace

extension PersonalDataGate {
    /// The gate of a workspace: its register is known, and what its settings switch off, with a reason, is let through.
    ///
    /// Without a reason nothing is switched off; with one, it is recorded beside what is let through.
    /// - Parameter register: the one that the recording brings, where it changes the register.
    package init(of workspace: Workspace, register: Register? = nil) {
        let privacy = workspace.settings.privacy
        let off = privacy.reason == nil ? [] : privacy.off.compactMap(PersonalDataFinding.Kind.init(rawValue:))
        self.init(register: register ?? workspace.register, off: Set(off), reason: privacy.reason)
    }
}

extension PersonalDataGate {
    /// The key of the trailer that names a kind which was let through.
    package static let kindTrailer = "Privacy-Off"
    /// The key of the trailer that says why.
    package static let reasonTrailer = "Privacy-Reason"

    /// What is noted in a commit of the kinds that it was let through for: each of them, and the reason.
    func trailers(_ kinds: [PersonalDataFinding.Kind]) -> [Trailer] {
        let reason = reason?.split { $0.isNewline }.joined(separator: " ")
        return kinds.map { Trailer(Self.kindTrailer, $0.rawValue) }
            + (reason.map { [Trailer(Self.reasonTrailer, $0)] } ?? [])
    }
}

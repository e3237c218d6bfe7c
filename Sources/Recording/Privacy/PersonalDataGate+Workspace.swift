package import Documents
package import Workspace

extension PersonalDataGate {
    /// The gate of a workspace: its register is known, and what its settings switch off, with a reason, is let through.
    ///
    /// Without a reason nothing is switched off.
    /// - Parameter register: the one that the recording brings, where it changes the register.
    package init(of workspace: Workspace, register: Register? = nil) {
        let privacy = workspace.settings.privacy
        let hasReason = privacy.reason?.contains { !$0.isWhitespace } ?? false
        let off = hasReason ? privacy.off.compactMap(PersonalDataFinding.Kind.init(rawValue:)) : []
        self.init(register: register ?? workspace.register, off: Set(off))
    }
}

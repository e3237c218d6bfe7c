package import Workspace

extension PersonalDataGate {
    /// The gate of a workspace: its register is known, and what its settings switch off, with a reason, is let through.
    ///
    /// Without a reason nothing is switched off.
    package init(of workspace: Workspace) {
        let privacy = workspace.settings.privacy
        let hasReason = privacy.reason?.contains { !$0.isWhitespace } ?? false
        let off = hasReason ? privacy.off.compactMap(PersonalDataFinding.Kind.init(rawValue:)) : []
        self.init(register: workspace.register, off: Set(off))
    }
}

import Git
import Glibc
import Trail

/// Checks SSH signatures with the system's own `ssh-keygen`, as git does it.
///
/// The program is looked for in the system's folders only: neither a repository, nor a workspace, nor `PATH` names it.
enum SSHVerifier {
    private static let folders = [
        "/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin", "/run/current-system/sw/bin",
    ]
    private static let name = "ssh-keygen"
    private static let patience: Duration = .seconds(20)

    /// What the trail is given.
    static var verifier: SignatureVerifier { SignatureVerifier { verdict(on: $0) } }

    private static var program: String? {
        folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }

    private static func verdict(on question: SignatureVerifier.Question) -> SignatureVerifier.Verdict {
        guard let program, let key = SSHSignatureKey(armoured: question.signature) else {
            return program == nil ? .unavailable(program: name) : .bad
        }
        do throws(SpawnFailure) {
            let run = Run(program: program, question: question)
            guard let signers = question.signers else {
                return try run.isWhole() ? .unlisted(key: key.fingerprint) : .bad
            }
            guard let principal = try run.principal(question.email, signers) else {
                guard try run.isWhole() else { return .bad }
                return key.stands(in: signers) ? .notValidThen(key: key.fingerprint) : .unknown(key: key.fingerprint)
            }
            if let revoked = question.revoked, try !run.isGood(principal, signers, revoked) {
                return .revoked(key: key.fingerprint)
            }
            return principal == question.email ? .good : .goodOf(principal: principal)
        } catch {
            return .unavailable(program: name)
        }
    }

    /// The calls about one signature; its files are handed over without names.
    private struct Run {
        let program: String
        let question: SignatureVerifier.Question

        private func call(_ arguments: [String], _ further: [[UInt8]], input: [UInt8]) throws(SpawnFailure)
            -> CapturedProcess.Result
        {
            let result = try CapturedProcess.run(
                program, arguments, input: input, further: further, within: SSHVerifier.patience,
                variables: ["LC_ALL": "C", "TZ": "UTC", "PATH": "/usr/bin:/bin"])
            guard let result else { throw SpawnFailure(call: "waitpid", number: ETIMEDOUT) }
            return result
        }

        private static func file(_ number: Int) -> String {
            "/dev/fd/\(CapturedProcess.furtherDescriptor + Int32(number))"
        }

        /// Whether it is a signature of the text, whosever.
        func isWhole() throws(SpawnFailure) -> Bool {
            try call(
                ["-Y", "check-novalidate", "-n", "git", "-s", Self.file(0)], [question.signature], input: question.text
            ).status == 0
        }

        /// Who has the key by the list, at the time of the signature: the one who says so, or else somebody.
        func principal(_ email: String, _ signers: [UInt8]) throws(SpawnFailure) -> String? {
            if try isGood(email, signers) { return email }
            for principal in try principals(signers) where try isGood(principal, signers) { return principal }
            return nil
        }

        /// Whether somebody has the key by the list, and it is not revoked.
        func isGood(
            _ principal: String, _ signers: [UInt8], _ revoked: [UInt8]? = nil
        ) throws(SpawnFailure) -> Bool {
            guard !principal.isEmpty else { return false }
            let revocation = revoked == nil ? [] : ["-r", Self.file(2)]
            return try call(
                ["-Y", "verify", "-n", "git", "-f", Self.file(1), "-I", principal, "-s", Self.file(0), time]
                    + revocation,
                [question.signature, signers] + (revoked.map { [$0] } ?? []), input: question.text
            ).status == 0
        }

        private func principals(_ signers: [UInt8]) throws(SpawnFailure) -> [String] {
            let found = try call(
                ["-Y", "find-principals", "-f", Self.file(1), "-s", Self.file(0), time],
                [question.signature, signers], input: [])
            return String(decoding: found.output, as: UTF8.self).split(separator: "\n").map(String.init)
        }

        /// In UTC, which `TZ` says.
        private var time: String {
            var seconds = time_t(question.time.seconds)
            var parts = tm()
            gmtime_r(&seconds, &parts)
            func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
            let year = String(10_000 + Int(parts.tm_year) + 1_900).suffix(4)
            let day = "\(year)\(two(parts.tm_mon + 1))\(two(parts.tm_mday))"
            return "-Overify-time=\(day)\(two(parts.tm_hour))\(two(parts.tm_min))\(two(parts.tm_sec))"
        }
    }
}

internal import CLibgit2
import Glibc

/// A branch, a tag or another name for an object.
package struct Reference: Hashable, Sendable {
    /// The full name, such as `refs/heads/main`.
    package let name: String
    /// What it names: for an annotated tag the tag's own object.
    package let id: ObjectID

    /// Takes a full name and what it names.
    package init(name: String, id: ObjectID) {
        self.name = name
        self.id = id
    }
}

extension Repository {
    /// The references whose full names match a pattern, such as `refs/tags/*` (a `*` stands for slashes too), in any order.
    package func references(matching pattern: String) throws(GitError) -> [Reference] {
        let iterator = try handle.make(ReferenceIteratorKind.self, "git_reference_iterator_glob_new") {
            unsafe git_reference_iterator_glob_new($0, $1, pattern)
        }
        var references: [Reference] = []
        while let reference = try next(of: iterator) { references.append(reference) }
        return references
    }

    /// What a reference of the very name names; nil where there is none, or it names another reference.
    package func target(of name: String) throws(GitError) -> ObjectID? {
        do throws(GitError) {
            return try handle.make(ReferenceKind.self, "git_reference_lookup") {
                unsafe git_reference_lookup($0, $1, name)
            }.with { unsafe git_reference_target($0).map { unsafe ObjectID($0.pointee) } }
        } catch {
            guard error.code == .notFound else { throw error }
            return nil
        }
    }

    /// Whether a reference has the very name.
    package func hasReference(_ name: String) throws(GitError) -> Bool {
        do throws(GitError) {
            _ = try handle.make(ReferenceKind.self, "git_reference_lookup") {
                unsafe git_reference_lookup($0, $1, name)
            }
            return true
        } catch {
            guard error.code == .notFound else { throw error }
            return false
        }
    }

    /// Gives an object a further name, which must be free; there is no reflog line for it.
    package func createReference(_ reference: Reference) throws(GitError) {
        var id = reference.id.oid
        _ = try handle.make(ReferenceKind.self, "git_reference_create") {
            unsafe git_reference_create($0, $1, reference.name, &id, 0, nil)
        }
    }

    /// Takes a name away, whether it has a file of its own or is packed; there need be none, and no object goes with it.
    package func removeReference(_ name: String) throws(GitError) {
        // libgit2 would take git's lock files, which outlive a crash; a file of its own goes without one.
        unsafe unlink("\(commonDirectory)/\(name)")
        guard try hasReference(name) else { return }
        try handle.call("git_reference_remove") { unsafe git_reference_remove($0, name) }
    }

    /// Writes the files of HEAD into a work tree that has none yet, byte for byte, and an index that says so.
    ///
    /// No filter and no line-ending setting touches them.
    package func checkOutHead() throws(GitError) {
        var options = unsafe git_checkout_options()
        try check(
            "git_checkout_options_init",
            unsafe git_checkout_options_init(&options, UInt32(GIT_CHECKOUT_OPTIONS_VERSION)))
        unsafe options.checkout_strategy = GIT_CHECKOUT_SAFE.rawValue | GIT_CHECKOUT_RECREATE_MISSING.rawValue
        unsafe options.disable_filters = 1
        try handle.call("git_checkout_head") { unsafe git_checkout_head($0, &options) }
    }

    /// The next direct reference; nil at the end. One that names another is passed over.
    private func next(of iterator: borrowing Handle<ReferenceIteratorKind>) throws(GitError) -> Reference? {
        while true {
            let next: (name: String, target: ObjectID?)?
            do throws(GitError) {
                let reference = try iterator.make(ReferenceKind.self, "git_reference_next") {
                    unsafe git_reference_next($0, $1)
                }
                next = reference.with { reference in
                    (
                        unsafe String(cString: git_reference_name(reference)),
                        unsafe git_reference_target(reference).map { unsafe ObjectID($0.pointee) }
                    )
                }
            } catch {
                guard error.code.rawValue == GIT_ITEROVER.rawValue else { throw error }
                return nil
            }
            if let next, let id = next.target { return Reference(name: next.name, id: id) }
        }
    }
}

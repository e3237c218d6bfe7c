import Documents
import Messages
import Text
import Workspace

/// Somebody who was named on the command line.
struct TypedName {
    /// As it is to be written in a document.
    var written: String
    /// As lists show it.
    var full: String
    var handle: String?
    /// The register does not know the name; the known one nearest to it, if any is near.
    var isUnknown = false
    var nearest: String?
}

extension Session {
    /// The person or organisation that a name means; a name that the register does not know stands for itself.
    func name(_ typed: String) throws(Complaint) -> TypedName {
        switch NameLookup(workspace.register).answer(to: typed) {
        case .one(let name): return TypedName(written: name.written, full: name.full, handle: name.handle)
        case .nobody(let nearest):
            return TypedName(written: typed, full: typed, isUnknown: true, nearest: nearest)
        case .several(let names):
            throw Complaint(
                message: console.messages(
                    "change.several-names", ["name": typed, "names": names.joined(separator: ", ")]),
                hint: console.messages("change.several-names-hint"))
        }
    }

    /// Says that a name is not in the register; where there is no register nobody expects it to be.
    func tellUnknown(_ name: TypedName) {
        guard !workspace.register.isEmpty else { return }
        let key = name.nearest == nil ? "change.unknown-name" : "change.unknown-name-near"
        console.remark(console.messages(key, ["name": name.written.visible, "nearest": name.nearest ?? ""]))
    }
}

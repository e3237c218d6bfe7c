import Glibc

/// Copies of strings for C functions that take several at once; freed together.
@safe
final class CStrings {
    private let copies: [UnsafeMutablePointer<CChar>?]

    init(_ strings: [String]) {
        unsafe copies = strings.map { unsafe strdup($0) }
    }

    /// The pointer lives as long as the value.
    subscript(position: Int) -> UnsafeMutablePointer<CChar>? { unsafe copies[position] }

    deinit {
        for position in unsafe copies.indices { unsafe free(copies[position]) }
    }
}

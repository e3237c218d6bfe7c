import Glibc

/// A call of the operating system that a test needed and that failed.
package struct SystemError: Error, CustomStringConvertible {
    package let call: String
    package let number: Int32

    package init(_ call: String, _ number: Int32 = errno) {
        self.call = call
        self.number = number
    }

    package var description: String { "\(call): \(String(cString: strerror(number)))" }
}

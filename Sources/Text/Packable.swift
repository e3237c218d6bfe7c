/// What can be put into bytes and taken out of them again, the same as it was.
///
/// Bytes that nobody can have written give some value, and `PackedReader.isBroken`.
public protocol Packable {
    /// Takes a value from where a reader stands.
    init(from reader: inout PackedReader)
    /// Puts the value behind what has been written.
    func pack(into writer: inout PackedWriter)
}

extension Int: Packable {
    /// Takes any number; those near zero take few bytes.
    @inlinable
    public init(from reader: inout PackedReader) { self = Int(reader.signedNumber()) }

    /// Puts any number.
    @inlinable
    public func pack(into writer: inout PackedWriter) { writer.write(signed: Int64(self)) }
}

extension Bool: Packable {
    /// Takes a byte.
    @inlinable
    public init(from reader: inout PackedReader) { self = reader.number() != 0 }

    /// Puts a byte.
    @inlinable
    public func pack(into writer: inout PackedWriter) { writer.write(self ? 1 : 0) }
}

extension String: Packable {
    /// Takes UTF-8 behind its length.
    @inlinable
    public init(from reader: inout PackedReader) { self = String(decoding: reader.raw(reader.count()), as: UTF8.self) }

    /// Puts its length and its UTF-8.
    @inlinable
    public func pack(into writer: inout PackedWriter) {
        writer.write(utf8.count)
        writer.write(raw: utf8)
    }
}

extension Optional: Packable where Wrapped: Packable {
    /// Takes whether there is a value, and the value.
    @inlinable
    public init(from reader: inout PackedReader) { self = reader.number() == 0 ? nil : Wrapped(from: &reader) }

    /// Puts whether there is a value, and the value.
    @inlinable
    public func pack(into writer: inout PackedWriter) {
        writer.write(self == nil ? 0 : 1)
        self?.pack(into: &writer)
    }
}

extension Array: Packable where Element: Packable {
    /// Takes the number of elements, and each.
    @inlinable
    public init(from reader: inout PackedReader) {
        let count = reader.count()
        self = []
        reserveCapacity(count)
        for _ in 0..<count { append(Element(from: &reader)) }
    }

    /// Puts the number of elements, and each; every element takes a byte at least.
    @inlinable
    public func pack(into writer: inout PackedWriter) {
        writer.write(count)
        for element in self { element.pack(into: &writer) }
    }
}

extension Range: Packable where Bound == Int {
    /// Takes its start and its length.
    @inlinable
    public init(from reader: inout PackedReader) {
        let (start, count) = (reader.number(), reader.number())
        let (end, isTooLong) = start.addingReportingOverflow(count)
        if count < 0 || isTooLong { reader.fail() }
        self = start..<(count < 0 || isTooLong ? start : end)
    }

    /// Puts its start, which is not negative, and its length.
    @inlinable
    public func pack(into writer: inout PackedWriter) {
        writer.write(lowerBound)
        writer.write(count)
    }
}

/// A case of a fixed list, packed as its number in it.
extension Packable where Self: CaseIterable & Equatable, AllCases == [Self] {
    /// Takes a case by its number.
    @inlinable
    public init(from reader: inout PackedReader) {
        let (number, all) = (reader.number(), Self.allCases)
        if !all.indices.contains(number) { reader.fail() }
        self = all[all.indices.contains(number) ? number : 0]
    }

    /// Puts the number of the case.
    @inlinable
    public func pack(into writer: inout PackedWriter) {
        writer.write(Self.allCases.firstIndex(of: self) ?? Self.allCases.count)
    }
}

extension Position: Packable {
    /// Takes line and column.
    @inlinable
    public init(from reader: inout PackedReader) { self.init(line: reader.number(), column: reader.number()) }

    /// Puts line and column, which are not negative.
    @inlinable
    public func pack(into writer: inout PackedWriter) {
        writer.write(line)
        writer.write(column)
    }
}

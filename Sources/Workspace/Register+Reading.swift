package import Documents

extension Register {
    /// Reads the text of a `people.yaml`; nil where it cannot be read.
    package init?(reading text: [UInt8]) {
        do throws(FileFault) {
            self = try RegisterReader(text).register
        } catch {
            return nil
        }
    }
}

/// When the file of a history index is made and written.
package struct IndexLimits: Sendable {
    /// A past of fewer commits is read as fast without a file.
    package var worthMaking = 128
    /// So many commits that the file does not hold are looked at anew each time before they are written down.
    package var worthWriting = 32
    /// More of them than this are looked at only where they can be written down.
    package var mostUnwritten = 512
    /// How many commits are held in memory with all that they changed.
    package var batch = 8192

    /// Takes those that are good for people.
    package init() {}
}

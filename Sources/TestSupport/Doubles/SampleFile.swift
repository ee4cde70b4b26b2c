/// The smallest contents that pass for a file of a kind in ``MemoryBlobs``; no real decoder opens them.
package enum SampleFile {
    package static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]
    package static let jpg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0]
    package static let pdf: [UInt8] = Array("%PDF-1.7\n".utf8)
}

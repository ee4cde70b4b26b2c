/// Where the bytes of one uploaded file go while they arrive.
package protocol FileSink: Sendable {
    /// What is known of the file when it is complete.
    associatedtype Stored: Sendable

    /// Takes the next bytes. An error that is ``UserFacing`` refuses this file only; any other ends the request.
    func append(_ bytes: [UInt8]) async throws
    /// Called once, after the last byte; may refuse like ``append(_:)``.
    func finish() async throws -> Stored
    /// Called instead of ``finish()`` when the file is not wanted after all.
    func abort() async
}

/// How much a form with files may carry, in bytes.
package struct UploadLimits: Sendable {
    /// The whole body; more ends the request with 413.
    package var total: Int
    /// Each file; exactly this many pass, one more refuses the file and keeps the rest of the form.
    package var perFile: Int

    package init(total: Int = 64 * 1024 * 1024, perFile: Int = 5 * 1024 * 1024) {
        self.total = total
        self.perFile = perFile
    }
}

package import Parsing

/// A form with files, completely read.
package struct UploadedForm<Stored: Sendable>: Sendable {
    /// What was typed, in the order of the form.
    package var fields: FormFields
    /// The files chosen, in the order of the form; a file field left empty is not among them.
    package var files: [File]

    /// One file that was chosen.
    package struct File: Sendable {
        package let head: FilePartHead
        package let outcome: Outcome
    }

    /// What became of a file.
    package enum Outcome: Sendable {
        case stored(Stored)
        /// It had more bytes than ``UploadLimits/perFile``.
        case tooLarge
        /// Its sink refused it, for this reason.
        case refused(any UserFacing)
        /// Nobody wanted a file of this field.
        case ignored
    }
}

package import Markup

/// Stored files outside a form, such as the list of all attachments (R-FORM-61).
package struct FileList: Component {
    private let files: [UploadedFile]
    private let empty: EmptyState

    package init(_ files: [UploadedFile], empty: EmptyState) {
        (self.files, self.empty) = (files, empty)
    }

    package var markup: Markup {
        files.isEmpty ? empty.markup : #"<ul class="files">\#(files)</ul>"#
    }
}

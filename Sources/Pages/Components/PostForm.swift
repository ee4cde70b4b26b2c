package import Markup

/// A form that changes something: posts, with the token against forged requests.
package struct PostForm: Component {
    /// The words of the progress bar shown while files are sent.
    package struct UploadWords: Sendable {
        /// With `{percent}` in it.
        package let progress: String
        /// Shown when everything is sent and the server is at work.
        package let processing: String
        package let failure: String

        package init(progress: String, processing: String, failure: String) {
            (self.progress, self.processing, self.failure) = (progress, processing, failure)
        }
    }

    private let action: String
    private let csrf: String
    private let id: String?
    private let upload: UploadWords?
    private let guardMessage: String?
    private let rules: String?
    private let autosave: AutosaveWords?
    private let orderIndex: Int?
    private let content: Markup

    /// - Parameters:
    ///   - upload: given when the form holds files; the return key then sends it without any button's name.
    ///   - guardMessage: the warning before unsaved changes are left behind (R-FORM-03); `nil` for no warning.
    ///   - autosave: given when `autosave.js` saves the form while it is filled in.
    ///   - orderIndex: the place, from 0, of what the form moves within its list, for `order.js`.
    ///   - rules: conditions, checks and computed values as JSON, for `rules.js`.
    package init(
        action: String, csrf: String, id: String? = nil, upload: UploadWords? = nil, guardMessage: String? = nil,
        rules: String? = nil, autosave: AutosaveWords? = nil, orderIndex: Int? = nil, content: Markup
    ) {
        (self.action, self.csrf, self.id, self.upload) = (action, csrf, id, upload)
        (self.guardMessage, self.rules, self.content) = (guardMessage, rules, content)
        (self.autosave, self.orderIndex) = (autosave, orderIndex)
    }

    package var markup: Markup {
        """
        <form method="post" action="\(url: action)"\(attribute: "id", id)\(uploadAttributes)\
        \(attribute: "data-guard", guardMessage)\(attribute: "data-rules", rules)\(autosave?.attributes)\
        \(attribute: "data-order", orderIndex.map(String.init)) \
        novalidate>
        \(CSRFField(csrf))\(upload == nil ? nil : Self.plainSubmit)
        \(content)
        </form>
        """
    }

    /// What the return key presses; otherwise it would be the first button in sight, which may delete a file.
    private static let plainSubmit: Markup =
        #"<button type="submit" class="visually-hidden" tabindex="-1" aria-hidden="true"></button>"#

    private var uploadAttributes: Markup {
        guard let upload else { return "" }
        return """
             enctype="multipart/form-data" data-upload-progress="\(upload.progress)" \
            data-upload-processing="\(upload.processing)" data-upload-failure="\(upload.failure)"
            """
    }
}

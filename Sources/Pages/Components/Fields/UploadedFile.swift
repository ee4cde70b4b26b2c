package import Markup

/// A file that is already stored: its picture, name and size, and what can be done to it (R-FORM-45).
package struct UploadedFile: Component {
    /// A small form part in which the name can be changed; the extension stays.
    package struct Renaming: Sendable {
        package let title: String
        package let fieldName: String
        package let fieldLabel: String
        /// The name without its extension.
        package let stem: String
        /// With its dot.
        package let fileExtension: String
        package let save: Button

        package init(
            title: String, fieldName: String, fieldLabel: String, stem: String, fileExtension: String, save: Button
        ) {
            (self.title, self.fieldName, self.fieldLabel) = (title, fieldName, fieldLabel)
            (self.stem, self.fileExtension, self.save) = (stem, fileExtension, save)
        }

        var markup: Markup {
            """
            <details class="rename"><summary>\(title)</summary><div class="rename__form">\
            <input class="input" type="text" name="\(fieldName)" value="\(stem)" aria-label="\(fieldLabel)" \
            autocomplete="off"><span class="rename__extension">\(fileExtension)</span>\(save)</div></details>
            """
        }
    }

    /// Its picture, to be opened in place; `review.js` shows it beside the text instead.
    package struct Look: Sendable {
        package let title: String
        package let pictureURL: String

        package init(title: String, pictureURL: String) {
            (self.title, self.pictureURL) = (title, pictureURL)
        }
    }

    private let name: String
    private let url: String
    private let details: String
    private let thumbnailURL: String?
    private let renaming: Renaming?
    private let actions: [Markup]
    private let id: String?
    private let note: String?
    private let order: Markup?
    private let look: Look?

    /// - Parameters:
    ///   - details: size and time of upload, ready for reading.
    ///   - note: what should be looked at, such as a second file of the same content.
    ///   - order: the form that moves it among its like.
    ///   - thumbnailURL: a small picture; a sheet of paper is drawn when there is none.
    package init(
        name: String, url: String, details: String, thumbnailURL: String? = nil, renaming: Renaming? = nil,
        actions: [any Component] = [], id: String? = nil, note: String? = nil, order: (any Component)? = nil,
        look: Look? = nil
    ) {
        (self.name, self.url, self.details, self.thumbnailURL) = (name, url, details, thumbnailURL)
        self.renaming = renaming
        self.actions = actions.map(\.markup)
        (self.id, self.note, self.order) = (id, note, order?.markup)
        self.look = look
    }

    package var markup: Markup {
        """
        <li class="file"\(attribute: "id", id)><span class="file__picture">\(picture)</span><span class="file__text">\
        <a class="file__name" href="\(url: url)"\(attribute: "data-look", if: look != nil)>\(name)</a> \
        <span class="file__details">\(details)</span>\(noteLine)</span>\
        <span class="file__actions">\(order)\(renaming?.markup)\(actions)</span>\(preview)</li>
        """
    }

    /// The picture is only fetched when it is opened.
    private var preview: Markup? {
        look.map { look in
            """
            <details class="file__look"><summary>\(look.title)</summary>\
            <a href="\(url: url)"><img src="\(url: look.pictureURL)" alt="\(name)" loading="lazy"></a></details>
            """
        }
    }

    private var noteLine: Markup? {
        note.map { #"<span class="file__note">\#($0)</span>"# }
    }

    private var picture: Markup {
        guard let thumbnailURL else { return Icon.file.markup }
        return #"<img src="\#(url: thumbnailURL)" alt="" loading="lazy">"#
    }
}

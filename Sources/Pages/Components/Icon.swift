package import Markup

/// A small line drawing beside a text; it says nothing of its own and is hidden from screen readers.
package enum Icon: Component, CaseIterable {
    case info, success, warning, error, file, empty, person, emblem

    package var markup: Markup {
        #"<svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">\#(drawing)</svg>"#
    }

    private var drawing: Markup {
        switch self {
        case .info: #"<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.5v.5"/>"#
        case .success: #"<circle cx="12" cy="12" r="9"/><path d="M8 12.4l2.8 2.8L16 9.5"/>"#
        case .warning: #"<path d="M12 3.5L21.5 20h-19zM12 10v4.5M12 17v.4"/>"#
        case .error: #"<circle cx="12" cy="12" r="9"/><path d="M12 7v6M12 16.2v.4"/>"#
        case .file: #"<path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"/>"#
        case .empty: #"<path d="M4 13l3-8h10l3 8v6H4zM4 13h5l1.5 2.5h3L15 13h5"/>"#
        case .person: #"<circle cx="12" cy="8" r="4"/><path d="M4.5 20c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5"/>"#
        case .emblem: #"<path d="M12 3l8 3v6c0 4.5-3.2 7.6-8 9-4.8-1.4-8-4.5-8-9V6zM8.5 12l2.5 2.5 4.5-5"/>"#
        }
    }
}

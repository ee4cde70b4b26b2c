import HTTPTypes
import Hummingbird
import Texts
import UseCases

/// Begins the download of the publicity form after the page that follows an approval or a new print.
///
/// The browser shows the page, asks for the paper, and stays: the decision is kept whatever becomes of the paper, and
/// the page has the application's present version.
struct PublicityDownload {
    private let visit: Visit
    private let view: ReadReview.View

    init(_ visit: Visit, _ view: ReadReview.View) {
        (self.visit, self.view) = (visit, view)
    }

    func begun(with page: Response) -> Response {
        guard visit.notice == .announced || visit.notice == .printedAgain, view.dossier.publicity != nil,
            let refresh = HTTPField.Name("Refresh")
        else { return page }
        var page = page
        page.headers[refresh] = "0; url=\(visit.links.publicityForm(view.dossier.application.id))"
        return page
    }
}

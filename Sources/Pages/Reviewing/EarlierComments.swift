package import Markup

/// Asks whether the comments of earlier rounds are to be shown (R-REVIEW-13).
///
/// The style sheet alone hides them, so that nothing that was typed is lost by asking; where a browser does not know how,
/// they are shown.
package struct EarlierComments: Component {
    private let question: String
    private let yes: String
    private let no: String

    package init(question: String, yes: String, no: String) {
        (self.question, self.yes, self.no) = (question, yes, no)
    }

    package var markup: Markup {
        """
        <fieldset class="earlier-question"><legend>\(question)</legend>\
        <label class="choice" for="earlier-yes"><input type="radio" id="earlier-yes" name="earlier" value="yes">\
        <span class="choice__text">\(yes)</span></label>\
        <label class="choice" for="earlier-no"><input type="radio" id="earlier-no" name="earlier" value="no" checked>\
        <span class="choice__text">\(no)</span></label></fieldset>
        """
    }
}

/// The words of the page frame that are only read aloud or shown on focus.
package struct ShellWords: Sendable {
    /// The link over the header to the content.
    package let skip: String
    package let mainNavigation: String
    package let breadcrumb: String

    package init(skip: String, mainNavigation: String, breadcrumb: String) {
        (self.skip, self.mainNavigation, self.breadcrumb) = (skip, mainNavigation, breadcrumb)
    }
}

/// What is known of a picture, or of the first page of a PDF.
package struct ImageFacts: Hashable, Sendable {
    /// In pixels, as it is shown: a photo taken upright is taller than wide.
    package let width: Int
    package let height: Int
    /// 1 for pictures.
    package let pages: Int

    package init(width: Int, height: Int, pages: Int) {
        self.width = width
        self.height = height
        self.pages = pages
    }
}

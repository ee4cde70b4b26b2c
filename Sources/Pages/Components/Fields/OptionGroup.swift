/// Options under one heading; an empty title leaves them without one.
package struct OptionGroup: Sendable {
    package let title: String
    package let options: [Option]

    package init(title: String, options: [Option]) {
        (self.title, self.options) = (title, options)
    }
}

/// One of several things to choose from.
package struct Option: Sendable {
    package let value: String
    package let title: String
    package let hint: String?
    package let isDisabled: Bool
    /// The value of another list to which the option belongs.
    package let parent: String?

    package init(
        value: String, title: String, hint: String? = nil, isDisabled: Bool = false, parent: String? = nil
    ) {
        (self.value, self.title, self.hint, self.isDisabled) = (value, title, hint, isDisabled)
        self.parent = parent
    }
}

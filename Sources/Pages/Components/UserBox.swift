package import Markup

/// Who is signed in, the links that belong to them, and the way out.
package struct UserBox: Component {
    private let name: String
    private let role: String
    private let links: [Link]
    private let signOutTitle: String
    private let signOutURL: String
    private let csrf: String

    /// - Parameter role: as whom the person acts, such as the name of the unit.
    package init(
        name: String, role: String, links: [Link] = [], signOutTitle: String, signOutURL: String, csrf: String
    ) {
        (self.name, self.role, self.links) = (name, role, links)
        (self.signOutTitle, self.signOutURL, self.csrf) = (signOutTitle, signOutURL, csrf)
    }

    package var markup: Markup {
        """
        <div class="user-box"><p class="user-box__who">\(Icon.person)<span class="user-box__name">\(name)</span> \
        <span class="user-box__role">\(role)</span></p>\(links)\
        <form method="post" action="\(url: signOutURL)">\(CSRFField(csrf))\
        <button type="submit" class="user-box__out">\(signOutTitle)</button></form></div>
        """
    }
}

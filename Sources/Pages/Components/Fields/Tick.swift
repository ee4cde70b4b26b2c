package import Markup

/// One box to tick, such as for having read an undertaking (R-FORM-32).
package struct Tick: Component {
    private let id: String
    private let name: String
    private let value: String
    private let title: String
    private let isTicked: Bool
    private let error: String?

    package init(
        id: String, name: String? = nil, value: String = "yes", title: String, isTicked: Bool, error: String? = nil
    ) {
        (self.id, self.name, self.value, self.title) = (id, name ?? id, value, title)
        (self.isTicked, self.error) = (isTicked, error)
    }

    package var markup: Markup {
        let line: Markup? = error.map {
            #"<p class="field__error" id="\#(id)-error">\#(Icon.error)<span>\#($0)</span></p>"#
        }
        return """
            <div class="field\(error == nil ? "" : " field--invalid")"><label class="choice" for="\(id)">\
            <input type="checkbox" id="\(id)" name="\(name)" value="\(value)"\(attribute: "checked", if: isTicked)\
            \(attribute: "aria-invalid", error == nil ? nil : "true")\
            \(attribute: "aria-describedby", error == nil ? nil : "\(id)-error")>\
            <span class="choice__text">\(title)</span></label>\(line)</div>
            """
    }
}

import Domain
import Expressions

extension PackNode {
    /// The id of a section, field or parameter: also a name in expressions, so in snake_case.
    func variable<Tag>(_ type: Identifier<Tag>.Type = Identifier<Tag>.self) -> Identifier<Tag>? {
        let allows = { (byte: UInt8) in
            (97...122).contains(byte) || (48...57).contains(byte) || byte == 95
        }
        guard let text = scalar, text.utf8.allSatisfy(allows), (try? Expression.parse(text)) == .path([text]),
            let id = Identifier<Tag>(text)
        else {
            report("expected a name of a-z, 0-9 and _ that begins with a letter, found \(shown)")
            return nil
        }
        return id
    }
}

/// The words in which an expression is put for people; the texts belong to the caller.
package protocol Vocabulary {
    /// What a field is called. An item's member has the path of its list: `awards.exists(a, a.rank > 0)` asks for
    /// `["awards", "rank"]`.
    func label(of path: [String]) -> String

    /// Fills the template of `word`, such as "{0} and {1}", with as many arguments as ``Word/argumentCount`` says.
    func word(_ word: Word, _ arguments: [String]) -> String

    /// A literal; `path` is the field it is compared with, so that a code can be shown by its name.
    func literal(_ value: Value, of path: [String]?) -> String
}

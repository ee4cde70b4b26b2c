/// A part of a pattern.
indirect enum PatternNode: Sendable {
    case sign(SignTest)
    case start
    case finish
    case sequence([PatternNode])
    case choice([PatternNode])
    /// `most` is `nil` where there is no end.
    case repeated(PatternNode, least: Int, most: Int?)

    /// The beginning or the end of the text, which cannot be repeated.
    var isEdge: Bool {
        switch self {
        case .start, .finish: true
        default: false
        }
    }
}

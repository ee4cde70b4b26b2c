import SQLText
import UseCases

/// Which way a list is read.
enum ListDirection {
    case older
    case newer

    /// The way in which pages follow each other.
    init(_ order: ListOrder) {
        self =
            switch order {
            case .newestFirst: .older
            case .oldestFirst: .newer
            }
    }

    var order: SQL {
        switch self {
        case .older: "DESC"
        case .newer: "ASC"
        }
    }

    /// Compares a row with the one from which the list is read on.
    var beyond: SQL {
        switch self {
        case .older: "<"
        case .newer: ">"
        }
    }

    /// Whether `left` is met before `right`.
    func meets(_ left: ListKey, before right: ListKey) -> Bool {
        switch self {
        case .older: left > right
        case .newer: left < right
        }
    }
}

extension ListDirection {
    var reversed: ListDirection {
        switch self {
        case .older: .newer
        case .newer: .older
        }
    }
}

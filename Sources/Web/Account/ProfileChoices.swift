import Domain
import FormEngine
import Markup
import Pages
import Programmes
import Texts
import UseCases

/// The code lists that stand behind coded items of the profile: those of the first form that asks for the item.
struct ProfileChoices {
    private var lists: [ProfileItem: [CodeList.Item]] = [:]

    init(_ site: Site) {
        for field in site.programmes.flatMap(\.form.sections).flatMap(\.fields) {
            guard let item = field.origin, lists[item] == nil, case .code(let code) = field.kind else { continue }
            lists[item] = code.lists.flatMap(\.items)
        }
    }

    /// Empty for items that are typed.
    func options(for item: ProfileItem) -> [CodeList.Item] {
        lists[item] ?? []
    }

    func allows(_ value: String, for item: ProfileItem) -> Bool {
        lists[item].map { $0.contains { $0.code == value } } ?? true
    }

    func name(of value: String, for item: ProfileItem) -> String {
        lists[item]?.first { $0.code == value }?.name ?? value
    }
}

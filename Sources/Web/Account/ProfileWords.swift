import FormEngine
import Programmes
import Texts

/// What the items of the personal centre are called.
struct ProfileWords {
    private let texts: TextCatalogue

    init(_ texts: TextCatalogue) {
        self.texts = texts
    }

    func label(_ item: ProfileItem) -> String {
        switch item {
        case .ethnic: texts(AccountText.ethnic)
        case .political: texts(AccountText.political)
        case .education: texts(AccountText.education)
        case .degree: texts(AccountText.degree)
        case .email: texts(AccountText.email)
        case .address: texts(AccountText.address)
        case .title: texts(AccountText.title)
        case .unit: texts(AccountText.unit)
        case .name: texts(AccountText.name)
        case .idNumber: texts(AccountText.idNumber)
        case .sex: texts(AccountText.sex)
        case .mobile: texts(AccountText.mobile)
        case .birthDate, .birthMonth: texts(AccountText.birthDate)
        }
    }
}
